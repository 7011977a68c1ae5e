namespace Training.Application.Attendance;

/// <summary>How somebody attended one session: a letter for each of its periods, as it is stored (ATT-07).</summary>
public sealed record Letters
{
    private const string Alphabet = "PEULD"; // in the order of PeriodMark

    private Letters(string text) => Text = text;

    public string Text { get; }

    public int Excused => Text.Count(letter => letter == 'E');

    public int Unexcused => Text.Count(letter => letter == 'U');

    /// <summary>Late arrivals and early leaves, which ATT-05 may count together.</summary>
    public int Late => Text.Count(letter => letter is 'L' or 'D');

    public IEnumerable<PeriodMark> Marks => Text.Select(letter => (PeriodMark)Alphabet.IndexOf(letter));

    public bool IsWhole(PeriodMark mark) => Text.All(letter => letter == Alphabet[(int)mark]);

    public static Letters Of(IEnumerable<PeriodMark> marks) =>
        new(string.Concat(marks.Select(mark => Alphabet[(int)mark])));

    public static Letters Whole(PeriodMark mark, int periods) => Of(Enumerable.Repeat(mark, periods));

    /// <summary>Came late, and stayed.</summary>
    public static Letters CameLate(int periods) =>
        Of(Enumerable.Range(0, periods).Select(i => i == 0 ? PeriodMark.Late : PeriodMark.Present));

    /// <summary>As it was stored or sent; null where a letter means nothing.</summary>
    public static Letters? Read(string? text) =>
        text is { Length: > 0 } && text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            ? new(text)
            : null;

    /// <summary>An excuse for every period that somebody was absent from without one.</summary>
    public Letters WithExcuse() => new(Text.Replace('U', 'E'));
}
