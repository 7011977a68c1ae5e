using System.Globalization;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>Rows of a table in <c>seeds/demo</c>, drawn as often as their weights say.</summary>
internal sealed class WeightedTable
{
    private readonly List<(IReadOnlyDictionary<string, string> Row, int UpTo)> _rows = [];

    public WeightedTable(string file, string? column = null, string? value = null)
    {
        var total = 0;
        foreach (var row in SeedFile.Rows($"demo/{file}").Where(row => column is null || row[column] == value))
            _rows.Add((row, total += int.Parse(row["weight"], CultureInfo.InvariantCulture)));
    }

    public IReadOnlyDictionary<string, string> Draw(Random random)
    {
        var at = random.Next(_rows[^1].UpTo);
        return _rows.First(row => at < row.UpTo).Row;
    }
}
