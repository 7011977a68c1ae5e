using System.Diagnostics.Metrics;
using Training.Application.Audit;

namespace Training.Tests.Observability;

public sealed class LogFileTests(LogFileTests.LoggingApp app) : IClassFixture<LogFileTests.LoggingApp>
{
    public sealed class LoggingApp : SqliteApp
    {
        protected override bool LogsToFile => true;
    }

    [Fact]
    public async Task The_log_names_deeds_and_outcomes_and_nothing_of_what_was_asked()
    {
        using var client = app.CreateClient();
        await client.GetAsync(new Uri("/people?q=Nguyễn Văn Bí Mật&token=s3cr3t", UriKind.Relative));
        await app.Send(new ListAudit(Actor: "Nguyễn Văn Bí Mật"));
        await app.SendWithoutPermissions(new VerifyAudit());

        var log = await Log();

        log.ShouldContain("VerifyAudit");
        log.ShouldContain("common.access_denied");
        log.ShouldNotContain("Bí Mật");
        log.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public async Task Every_handled_request_is_measured_by_name_and_outcome()
    {
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) =>
            {
                lock (seen)
                    seen.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value)));
            }
        );
        listener.Start();

        await app.Send(new VerifyAudit());

        lock (seen)
            seen.ShouldContain("VerifyAudit done");
    }

    private async Task<string> Log()
    {
        var file = app.Folder.GetFiles("logs/training-*.jsonl").ShouldHaveSingleItem();
        await using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
