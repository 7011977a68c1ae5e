namespace Training.Tests.Faults;

/// <summary>E6: a worker that slept past its lease wakes up beside another that has taken over.</summary>
/// <param name="app">The installation, which itself sends nothing. It writes the letters down, and judges.</param>
public sealed class ZombieWorkerTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    private const int Letters = 200;

    /// <summary>The fewer letters are under way, the sooner comes a moment in which none of them is in a transaction.</summary>
    private const string FewWorkers = "--Work:Workers=2";

    [Fact]
    public async Task A_worker_that_sleeps_past_its_lease_doubles_no_letter_and_can_no_longer_write()
    {
        await using var sink = new SmtpSink(Slow).Open();
        var letters = Enumerable.Range(0, Letters).Select(n => Probes.Item(new Post($"{n}@example.vn"))).ToList();
        await app.Save([.. letters]);
        await using var zombie = RealProgram.Begin(
            app.Folder,
            ["worker", FewWorkers, .. app.Settings, .. sink.Settings]
        );
        await using var other = RealProgram.Begin(
            app.Folder,
            ["worker", FewWorkers, .. app.Settings, .. sink.Settings]
        );

        var held = await AsleepWithLetters(zombie);
        await app.Db(db =>
            db.WorkItems.Where(item => held.Contains(item.Id))
                .ExecuteUpdateAsync(item => item.SetProperty(i => i.LeaseUntil, i => i.LeaseUntil!.Value.AddHours(-1)))
        );
        await app.Sweep();
        await zombie.Signal("CONT");
        await Eventually.Holds(() =>
            app.Db(db => db.WorkItems.AllAsync(i => i.State == WorkState.Done || i.State == WorkState.InDoubt))
        );

        sink.Taken.ShouldBeUnique();
        var doubts = await app.Db(db =>
            db.WorkItems.Where(item => item.State == WorkState.InDoubt).Select(item => item.Id).ToListAsync()
        );
        doubts.ShouldBe(held, ignoreOrder: true); // what the zombie wrote after it woke up counts for nothing
        sink.Taken.Count.ShouldBeInRange(Letters - held.Count, Letters);
    }

    private static SmtpDeed Slow(SmtpMoment moment)
    {
        if (moment == SmtpMoment.Dot)
            Thread.Sleep(60); // so that letters are under way whenever the worker falls asleep
        return SmtpDeed.Take;
    }

    private async Task<List<WorkId>> AsleepWithLetters(RunningProgram worker)
    {
        await Eventually.Holds(async () => (await HeldBy(worker)).Count > 0);
        List<WorkId> held = [];
        await Eventually.Holds(async () =>
        {
            await worker.Signal("STOP");
            await Task.Delay(50); // the server ends what it has begun
            held = await HeldBy(worker);
            if (held.Count > 0 && !await InTransaction())
                return true;
            await worker.Signal("CONT");
            return false;
        });
        return held;
    }

    private Task<List<WorkId>> HeldBy(RunningProgram worker) =>
        app.Db(db =>
            db.WorkItems.Where(item => item.State == WorkState.Running)
                .Where(item => item.LeaseOwner!.Contains($":{worker.Process.Id}:"))
                .Select(item => item.Id)
                .ToListAsync()
        );

    /// <summary>One who fell asleep in a transaction keeps its locks until the server ends it, which the test does not wait for.</summary>
    private Task<bool> InTransaction() =>
        app.Db(db =>
            db.Database.SqlQuery<bool>(
                    $"""
                    SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                        WHERE datname = current_database() AND state LIKE 'idle in transaction%') AS "Value"
                    """
                )
                .SingleAsync()
        );
}
