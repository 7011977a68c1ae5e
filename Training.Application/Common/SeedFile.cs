using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Common;

/// <summary>The reference data that ships with the product (<c>seeds/</c>), as a published application carries it.</summary>
public static class SeedFile
{
    public static Stream Open(string name) =>
        typeof(SeedFile).Assembly.GetManifestResourceStream($"seeds/{name}")
        ?? throw new InvalidOperationException($"There is no seeds/{name} in this build.");

    /// <summary>The rows of a CSV file by column name. The files are our own: commas, no line breaks within a value.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        var columns = Values(reader.ReadLine()!);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                rows.Add(columns.Zip(Values(line)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }
        return rows;
    }

    /// <summary>A date of a seed file; null where it is not known.</summary>
    public static DateOnly? Day(string value) =>
        value.Length == 0 ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Tells one content of a file from another.</summary>
    public static string Hash(string name)
    {
        using var content = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static List<string> Values(string line)
    {
        List<string> values = [];
        var value = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                Take();
            else
                value.Append(c);
        }
        Take();
        return values;

        void Take()
        {
            values.Add(value.ToString());
            value.Clear();
        }
    }
}
