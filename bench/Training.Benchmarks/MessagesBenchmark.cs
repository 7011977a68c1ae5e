using Training.Tests.Support;

namespace Training.Benchmarks;

/// <summary>How many letters a second go out to a mail server that answers at once.</summary>
internal sealed class MessagesBenchmark(Installation installation, Report report)
{
    private const int Count = 2_000;

    public async Task Run()
    {
        await Deliver("SQLite", installation);
        await using var server = await PostgresServer.Start(durable: true);
        using var onPostgres = installation.On(server.NewDatabase());
        await Deliver("PostgreSQL", onPostgres);
    }

    private async Task Deliver(string database, Installation on)
    {
        await using var sink = new SmtpSink().Open();
        var letters = await new Letters(on).Order(Count);
        await using var program = await on.Serve(sink.Settings);
        var figure = await program.Watch($"{Count} letters out, {database}", goal: null, () => Taken(sink));
        report.Add(figure);
        report.Add(new($"letters a second, {database}", Count / figure.Value, "/s", 200) { MoreIsBetter = true });
        report.Add(new("letters lost", letters.Except(sink.TakenIds).Count(), "", 0));
        report.Add(new("letters doubled", sink.Taken.Count - sink.TakenIds.Distinct().Count(), "", 0));
    }

    private static async Task Taken(SmtpSink sink)
    {
        while (sink.Taken.Count < Count)
            await Task.Delay(5);
    }
}
