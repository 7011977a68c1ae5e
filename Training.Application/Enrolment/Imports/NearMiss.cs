namespace Training.Application.Enrolment.Imports;

/// <summary>Which unit may be meant by a name that none has: mistyped by a letter or two, or abbreviated ("Văn Miếu QTG").</summary>
internal static class NearMiss
{
    private static readonly string[] Kinds =
    [
        "phuong",
        "xa",
        "thi tran",
        "quan",
        "huyen",
        "thi xa",
        "p",
        "x",
        "tt",
        "q",
        "h",
    ];

    /// <summary>The nearest, when no other is as near.</summary>
    public static Unit? Find(string typed, IEnumerable<Unit> units)
    {
        var words = Words(typed);
        var nearest = units
            .Select(unit => (Unit: unit, Distance: Distance(words, Words(unit.Name))))
            .Where(pair => pair.Distance is not null)
            .OrderBy(pair => pair.Distance)
            .Take(2)
            .ToList();
        return nearest switch
        {
            [var only] => only.Unit,
            [var first, var second] when first.Distance < second.Distance => first.Unit,
            _ => null,
        };
    }

    /// <summary>How far apart the names are; null when too far to be the same.</summary>
    private static int? Distance(string[] typed, string[] name)
    {
        if (typed.Length == 0 || name.Length == 0)
            return null;
        if (IsAbbreviation(typed, name))
            return 1;
        var (a, b) = (string.Concat(typed), string.Concat(name));
        var allowed = Math.Min(a.Length, b.Length) / 5;
        return Math.Abs(a.Length - b.Length) <= allowed && Edits(a, b) is var edits && edits <= allowed ? edits : null;
    }

    /// <summary>Each typed word is a word of the name, or the first letters of several that follow: "qtg" is "quốc tử giám".</summary>
    private static bool IsAbbreviation(string[] typed, string[] name)
    {
        var at = 0;
        foreach (var word in typed)
        {
            if (at < name.Length && name[at] == word)
                at++;
            else if (at + word.Length <= name.Length && word.Index().All(c => name[at + c.Index][0] == c.Item))
                at += word.Length;
            else
                return false;
        }
        return at == name.Length && typed.Length > 1;
    }

    private static string[] Words(string name)
    {
        var folded = Vietnamese.Fold(name).Replace('-', ' ').Replace('–', ' ').Replace('.', ' ').Replace("  ", " ");
        var kind = Array.Find(Kinds, kind => folded.StartsWith($"{kind} ", StringComparison.Ordinal)) ?? "";
        return folded[kind.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, left, row[j]) = (row[j], here, here);
            }
        }
        return row[^1];
    }
}
