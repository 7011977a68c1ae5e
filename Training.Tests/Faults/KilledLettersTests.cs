using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Persistence;
using static Training.Tests.Support.SmtpDeed;

namespace Training.Tests.Faults;

/// <summary>
/// E2, E3 and E11 in short: whatever happens to the program and to the mail server, the server's own log decides whether a
/// letter was lost or doubled.
/// </summary>
/// <param name="app">The installation, which itself sends nothing. It writes the letters down, and judges.</param>
/// <param name="verb">The process that sends and is killed.</param>
public abstract class KilledLettersTests(TestApp app, string verb)
{
    private const int Letters = 240;

    /// <summary>As many letters as one process has in its hands.</summary>
    private const int Workers = 4;

    private readonly Random _random = new(20261126);
    private readonly Lock _whims = new();
    private bool _whimsical = true;
    private int _lostAnswers;

    public sealed class OnSqlite(SqliteApp app) : KilledLettersTests(app, "serve"), IClassFixture<SqliteApp>
    {
        protected override int Kills => 3;
    }

    public sealed class OnPostgres(PostgresApp app) : KilledLettersTests(app, "worker"), IClassFixture<PostgresApp>
    {
        protected override int Kills => 3;
    }

    protected abstract int Kills { get; }

    [Fact]
    public async Task Killed_while_letters_go_out_to_a_server_full_of_whims_none_is_lost_or_doubled()
    {
        await using var sink = new SmtpSink(Whim).Open();
        var letters = await Ordered();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = Begin(sink);
            await Takes(sink, 10 + _random.Next(30));
            await program.Kill();
            await app.LetAnHourPass();
        }
        await app.Sweep();

        sink.Taken.ShouldBeUnique();
        var doubts = await In(WorkState.InDoubt, letters);
        doubts.Count.ShouldBeLessThanOrEqualTo(Kills * Workers + _lostAnswers);
        foreach (var id in doubts)
            (await app.Send(new ResolveWork(id, Sent: TakenBy(sink).Contains(id)))).Errors.ShouldBeEmpty();

        _whimsical = false;
        await app.LetAnHourPass(); // what was refused is due again
        await using var last = Begin(sink);
        await Eventually.Holds(async () => (await In(WorkState.Done, letters)).Count == Letters);
        TakenBy(sink).ShouldBe(letters, ignoreOrder: true);
    }

    [Fact]
    public async Task Told_to_stop_while_letters_go_out_the_program_leaves_none_in_doubt()
    {
        await using var sink = new SmtpSink().Open();
        var letters = await Ordered();
        await using (var program = Begin(sink))
        {
            await Takes(sink, 40);
            (await program.Terminate()).ShouldBe(0);
        }

        (await In(WorkState.Running, letters)).ShouldBeEmpty();
        (await In(WorkState.InDoubt, letters)).ShouldBeEmpty();
        await using var last = Begin(sink);
        await Eventually.Holds(async () => (await In(WorkState.Done, letters)).Count == Letters);
        TakenBy(sink).ShouldBe(letters, ignoreOrder: true);
    }

    private SmtpDeed Whim(SmtpMoment moment)
    {
        lock (_whims)
        {
            var whim = _whimsical ? _random.Next(1000) : 999;
            var deed = (moment, whim) switch
            {
                (SmtpMoment.Recipient, < 150) or (SmtpMoment.Dot, < 150) => RefuseNow,
                (SmtpMoment.Dot, < 170) => TakeAndHangUp,
                (SmtpMoment.Dot, < 180) => HangUp,
                (SmtpMoment.Dot, < 183) => Hang,
                _ => Take,
            };
            if (moment == SmtpMoment.Dot && deed is not (Take or RefuseNow))
                _lostAnswers++;
            return deed;
        }
    }

    private async Task<List<WorkId>> Ordered()
    {
        app.Services.GetService<DataDirectoryLock>()?.Dispose(); // of the two only the one that is killed does the work
        var items = Enumerable.Range(0, Letters).Select(n => Probes.Item(new Post($"{n}@example.vn"))).ToList();
        await app.Save([.. items]);
        return items.ConvertAll(item => item.Id);
    }

    private RunningProgram Begin(SmtpSink sink) =>
        RealProgram.Begin(app.Folder, [verb, .. app.Settings, .. sink.Settings]);

    private static Task Takes(SmtpSink sink, int more)
    {
        var until = sink.Taken.Count + more;
        return Eventually.Holds(() => Task.FromResult(sink.Taken.Count >= until));
    }

    private Task<List<WorkId>> In(WorkState state, List<WorkId> letters) =>
        app.Db(db =>
            db.WorkItems.Where(item => letters.Contains(item.Id) && item.State == state)
                .Select(item => item.Id)
                .ToListAsync()
        );

    private static IEnumerable<WorkId> TakenBy(SmtpSink sink) => sink.TakenIds.Select(id => new WorkId(id));
}
