namespace Training.Application.Access;

/// <summary>What people build passwords from, here and everywhere; see <c>seeds/common-words.txt</c>.</summary>
internal static class CommonWords
{
    public static readonly IReadOnlyList<string> All = [.. Read()];

    private static IEnumerable<string> Read()
    {
        using var file = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return word;
            }
        }
    }
}
