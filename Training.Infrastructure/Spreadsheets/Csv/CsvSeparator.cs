namespace Training.Infrastructure.Spreadsheets.Csv;

/// <summary>Finds the separator: the one that cuts the first records into the most columns, and into as many in each.</summary>
internal static class CsvSeparator
{
    private const int Records = 20;
    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    public static char Of(TextReader text)
    {
        var head = new char[16 * 1024];
        var sample = new string(head, 0, text.ReadBlock(head, 0, head.Length));
        return Candidates.MaxBy(separator => Score(sample, separator));
    }

    /// <summary>How many records have the usual number of columns, weighed by that number; one column is no table.</summary>
    private static int Score(string sample, char separator)
    {
        var counts = Columns(sample, separator).Where(columns => columns > 1).GroupBy(columns => columns);
        return counts.Max(group => (int?)(group.Count() * group.Key)) ?? 0;
    }

    private static List<int> Columns(string sample, char separator)
    {
        var (counts, columns, quoted) = (new List<int>(), 1, false);
        foreach (var c in sample)
        {
            quoted ^= c == '"';
            columns += !quoted && c == separator ? 1 : 0;
            if (quoted || c != '\n')
                continue;
            counts.Add(columns);
            columns = 1;
            if (counts.Count == Records)
                return counts;
        }
        if (columns > 1)
            counts.Add(columns);
        return counts;
    }
}
