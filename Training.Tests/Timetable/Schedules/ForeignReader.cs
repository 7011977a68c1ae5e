using System.Diagnostics;
using System.Text.Json;

namespace Training.Tests.Timetable.Schedules;

/// <summary>An iCalendar file as another program reads it: ical.js, run by node.</summary>
internal sealed record ForeignReader(IReadOnlyList<string> Zones, IReadOnlyList<ForeignEvent> Events)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static async Task<ForeignReader> Read(string calendar)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, calendar);
            var script = Path.Combine(Repository.Root, "Training.Tests", "Timetable", "Schedules", "calendar.mjs");
            var packages = Path.Combine(Repository.Root, "Training.Web");
            using var node = Process.Start(
                new ProcessStartInfo("node", [script, file, packages])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var (said, complained) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
            await node.WaitForExitAsync();
            node.ExitCode.ShouldBe(0, await complained);
            return JsonSerializer.Deserialize<ForeignReader>(await said, Camel)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

internal sealed record ForeignEvent(
    string Uid,
    int Sequence,
    string Status,
    string Zone,
    DateTimeOffset Begins,
    DateTimeOffset Ends,
    string Summary,
    string? Location
);
