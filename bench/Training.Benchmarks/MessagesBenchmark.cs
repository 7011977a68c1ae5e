using Training.Tests.Support;

namespace Training.Benchmarks;

/// <summary>
/// How long it takes to plan reminders, and how many letters a second go out to a mail server that answers at once.
/// </summary>
internal sealed class MessagesBenchmark(Installation installation, Report report)
{
    private const int Count = 2_000;

    public async Task Run()
    {
        await Deliver("SQLite", installation);
        installation.Empty();
        await Plan("SQLite", installation);
        await using var server = await PostgresServer.Start(durable: true);
        using var delivering = installation.On(server.NewDatabase());
        await Deliver("PostgreSQL", delivering);
        using var planning = installation.On(server.NewDatabase());
        await Plan("PostgreSQL", planning);
    }

    private async Task Plan(string database, Installation on)
    {
        var reminders = new Reminders(on);
        await using (var demonstration = await on.Demonstrate())
        {
            await reminders.Settle();
            await demonstration.Terminate();
        }
        await reminders.Hold();
        await Serve(1_000, ("first after a start", 0.3), ("again", 0.3));
        await Serve(100_000, ("first after a start", 20));

        async Task Serve(int people, params (string When, double? Goal)[] plans)
        {
            await reminders.Enrol(people);
            await using var program = await on.Serve();
            foreach (var (when, goal) in plans)
            {
                var took = await reminders.Plan();
                report.Add(new($"{people:n0} reminders planned, {when}, {database}", took.TotalSeconds, "s", goal));
                report.Add(new("classmates without one", await reminders.Missing(), "", 0));
            }
            await program.Terminate();
        }
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
