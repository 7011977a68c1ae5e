using System.Globalization;
using System.Text.Json;

namespace Training.Benchmarks;

/// <summary>The figures of a run as they come in, for people and for machines.</summary>
internal sealed class Report(string benchmark)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly List<Figure> _figures = [];

    public void Add(Figure figure)
    {
        if (_figures.Count == 0)
            Console.WriteLine($"{"", -50} {"figure", 10} {"", -5} {"goal", 8} {"reached", 8} {"cpu s", 7}");
        _figures.Add(figure);
        var reached = figure.Reached switch
        {
            true => "yes",
            false => "NO",
            null => "",
        };
        FormattableString line =
            $"{figure.Name, -50} {figure.Value, 10:0.##} {figure.Unit, -5} {figure.Goal, 8:0.##} {reached, 8} {figure.CpuSeconds, 7:0.##}";
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Prints the whole as JSON, and keeps it in a file if one is named.</summary>
    /// <returns>The exit code: 0 when every goal was reached.</returns>
    public async Task<int> Close(string? file)
    {
        var json = JsonSerializer.Serialize(
            new
            {
                benchmark,
                at = DateTimeOffset.UtcNow,
                processors = Environment.ProcessorCount,
                runtime = Environment.Version.ToString(),
                figures = _figures,
            },
            Json
        );
        Console.WriteLine(json);
        if (file is not null)
            await File.WriteAllTextAsync(file, json);
        return _figures.TrueForAll(figure => figure.Reached ?? true) ? 0 : 1;
    }
}
