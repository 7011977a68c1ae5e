namespace Training.Application.Access;

/// <summary>Takes out of a password what guessing programs try first, and counts what is left.</summary>
internal static class GuessablePassword
{
    private const int ShortestRun = 3;

    /// <summary>Neighbours in the alphabet and on the keyboard, both ways.</summary>
    private static readonly string[] Runs =
    [
        .. new[]
        {
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolp",
        }.SelectMany(run => new[] { run, string.Concat(run.Reverse()) }),
    ];

    /// <summary>
    /// The letters of a password in lower case without accents, read in two ways: as they stand, and with the digits and
    /// signs inside it that stand for letters. <c>M@tKh4u2024!</c> is <c>mtkhu</c> and <c>matkhau</c>.
    /// </summary>
    public static IEnumerable<string> Readings(string password)
    {
        var folded = Vietnamese.Fold(password);
        yield return string.Concat(folded.Where(char.IsLetter));

        var start = folded.TakeWhile(c => !char.IsLetter(c)).Count();
        var end = folded.Reverse().TakeWhile(c => !char.IsLetter(c)).Count();
        if (start < folded.Length)
            yield return string.Concat(folded[start..^end].Select(Letter).Where(char.IsLetter));
    }

    /// <summary>The parts of a name or an address, and the whole written together: Trần Thu Hương is also tranthuhuong.</summary>
    public static IEnumerable<string> WordsOf(string about)
    {
        var parts = Vietnamese.Fold(about).Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Append(string.Concat(parts)).Where(part => part.Length > 2);
    }

    /// <summary>How many different letters remain without the words and without runs such as <c>qwer</c>.</summary>
    public static int Rest(string reading, IEnumerable<string> longestFirst)
    {
        foreach (var word in longestFirst)
            reading = reading.Replace(word, " ", StringComparison.Ordinal);
        return WithoutRuns(reading).Where(char.IsLetter).Distinct().Count();
    }

    private static IEnumerable<char> WithoutRuns(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var run = RunAt(text, i);
            if (run < ShortestRun)
                yield return text[i];
            i += run < ShortestRun ? 1 : run;
        }
    }

    private static int RunAt(string text, int start)
    {
        var length = ShortestRun - 1;
        while (
            start + length < text.Length
            && Runs.Any(run => run.Contains(text[start..(start + length + 1)], StringComparison.Ordinal))
        )
        {
            length++;
        }
        return length;
    }

    private static char Letter(char c) =>
        c switch
        {
            '@' or '4' => 'a',
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '5' or '$' => 's',
            '7' => 't',
            _ => c,
        };
}
