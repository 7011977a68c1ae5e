using System.Diagnostics;

namespace Training.Benchmarks;

/// <summary>
/// What happens to letters when the program or the mail server fails. The server's own log decides, never the program's
/// tables; what stays in doubt is settled by that log, as an operator would.
/// </summary>
internal sealed class FaultsBenchmark(Installation installation, Report report)
{
    /// <summary>Of one process; a letter of each may be under way when it is killed.</summary>
    private const int MailWorkers = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Random _random = new(20261126);

    public async Task Run(IReadOnlyList<string> experiments)
    {
        Dictionary<string, Func<Task>> all = new()
        {
            ["E2"] = () => Killed(kills: 100, count: 6_500),
            ["E3"] = () => Whims(count: 5_000),
            ["E5"] = () => OnPostgres(on => KilledByTurns(on, count: 500)),
            ["E6"] = () => OnPostgres(on => Zombie(on, count: 2_000)),
            ["E11"] = () => Stopped(stops: 50, count: 6_500),
        };
        foreach (var name in experiments.Count == 0 ? all.Keys.ToList() : experiments)
        {
            installation.Empty();
            await all[name]();
        }
    }

    private async Task Killed(int kills, int count)
    {
        await using var mail = new MailServer(refused: 300);
        var letters = await new Letters(installation).Order(count);
        for (var kill = 0; kill < kills; kill++)
        {
            await using var program = installation.Begin("serve", mail.Sink.Settings);
            await mail.Takes(1 + _random.Next(100), Patience);
            await program.Kill();
        }
        await Judge("E2", installation, mail, letters, inDoubtAtMost: kills * MailWorkers);
    }

    private async Task Whims(int count)
    {
        await using var mail = new MailServer(refused: 300, lost: 10, hung: 10);
        var letters = await new Letters(installation).Order(count);
        var clock = Stopwatch.StartNew();
        await using (var program = await installation.Serve(mail.Sink.Settings))
        {
            await new Ledger(installation).Settled();
            report.Add(new("E3: all settled after", clock.Elapsed.TotalSeconds, "s", 480));
            await program.Terminate();
        }
        await Judge("E3", installation, mail, letters, inDoubtAtMost: mail.AnswersLost);
    }

    private async Task KilledByTurns(Installation on, int count)
    {
        await using var mail = new MailServer(pauseMs: 400);
        var letters = await new Letters(on).Order(count);
        RunningProgram[] workers = [on.Begin("worker", mail.Sink.Settings), on.Begin("worker", mail.Sink.Settings)];
        for (var kill = 0; kill < 3; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(20));
            await workers[kill % 2].DisposeAsync(); // kill -9
            workers[kill % 2] = on.Begin("worker", mail.Sink.Settings);
        }
        mail.Calm = true;
        var clock = Stopwatch.StartNew();
        await new Ledger(on).Settled();
        report.Add(new("E5: all settled after the last kill", clock.Elapsed.TotalSeconds, "s", 60 + 15));
        foreach (var worker in workers)
            await worker.DisposeAsync();
        await Judge("E5", on, mail, letters, inDoubtAtMost: 3 * MailWorkers);
    }

    private async Task Zombie(Installation on, int count)
    {
        await using var mail = new MailServer(pauseMs: 20);
        var letters = await new Letters(on).Order(count);
        await using (var zombie = on.Begin("worker", mail.Sink.Settings))
        await using (on.Begin("worker", mail.Sink.Settings))
        {
            await mail.Takes(200, Patience);
            await zombie.Signal("STOP");
            await Task.Delay(TimeSpan.FromSeconds(80)); // its leases lapse, the other takes over
            await zombie.Signal("CONT");
            await new Ledger(on).Settled();
        }
        await Judge("E6", on, mail, letters, inDoubtAtMost: MailWorkers);
    }

    private async Task Stopped(int stops, int count)
    {
        await using var mail = new MailServer();
        var letters = await new Letters(installation).Order(count);
        var (failed, slowestStop, slowestStart) = (0, TimeSpan.Zero, TimeSpan.Zero);
        for (var stop = 0; stop < stops; stop++)
        {
            var clock = Stopwatch.StartNew();
            await using var program = installation.Begin("serve", mail.Sink.Settings);
            await mail.Takes(1, Patience);
            slowestStart = Max(slowestStart, clock.Elapsed);
            await mail.Takes(_random.Next(100), Patience);
            clock.Restart();
            failed += await program.Terminate() == 0 ? 0 : 1;
            slowestStop = Max(slowestStop, clock.Elapsed);
        }
        report.Add(new("E11: stops that failed", failed, "", 0));
        report.Add(new("E11: slowest stop", slowestStop.TotalSeconds, "s", 20));
        report.Add(new("E11: slowest start to the first letter", slowestStart.TotalSeconds, "s", 15));
        await Judge("E11", installation, mail, letters, inDoubtAtMost: 0);
    }

    private async Task Judge(
        string experiment,
        Installation on,
        MailServer mail,
        HashSet<Guid> letters,
        int inDoubtAtMost
    )
    {
        mail.Calm = true;
        var ledger = new Ledger(on);
        await using (var last = await on.Serve(mail.Sink.Settings))
        {
            await ledger.Settled();
            report.Add(new($"{experiment}: letters in doubt", await ledger.Count("InDoubt"), "", inDoubtAtMost));
            report.Add(new($"{experiment}: letters doubled", Doubled(mail), "", 0));
            while (await ledger.Count("InDoubt") + await ledger.Count("Dead") > 0)
            {
                await ledger.Reconcile(mail.Sink.TakenIds.ToHashSet());
                await ledger.Revive();
                await ledger.Settled();
            }
        }
        report.Add(new($"{experiment}: letters lost in the end", letters.Except(mail.Sink.TakenIds).Count(), "", 0));
        report.Add(new($"{experiment}: letters doubled in the end", Doubled(mail), "", 0));
    }

    private static int Doubled(MailServer mail) => mail.Sink.Taken.Count - mail.Sink.TakenIds.Distinct().Count();

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private async Task OnPostgres(Func<Installation, Task> experiment)
    {
        await using var server = await Tests.Support.PostgresServer.Start(durable: true);
        using var on = installation.On(server.NewDatabase());
        await experiment(on);
    }
}
