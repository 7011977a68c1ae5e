using Training.Tests.Secrets;

namespace Training.Tests.Faults;

public sealed class KilledWorkTests : IDisposable
{
    private readonly Installation _installation = Installation.OnSqlite();

    [Fact]
    public async Task Killed_in_the_middle_work_is_finished_after_the_restart_exactly_once()
    {
        const int Portions = 300;
        const int Mails = 40;
        const int Kills = 2;
        using var witness = new Witness();
        var count = Probes.Item(new CountTo("count", Portions, PauseMs: 5));
        var mails = Enumerable
            .Range(0, Mails)
            .Select(n => Probes.Item(new Deliver($"mail {n}", witness.Path, PauseMs: 40)));
        await WriteDown([count, .. mails]);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var program = await RealProgram.Serve(_installation.Data);
            await Eventually.Holds(async () =>
                (await Work(count.Id)).ProgressDone > kill * Portions / 6 && witness.Lines.Count >= kill * 3
            );
            await program.Kill();
        }
        await using var last = await RealProgram.Serve(_installation.Data);
        await Eventually.Holds(() =>
            _installation.Db(db => db.WorkItems.AllAsync(i => i.DoneAt != null || i.State == WorkState.InDoubt))
        );

        (await Work(count.Id)).State.ShouldBe(WorkState.Done);
        (await _installation.Db(db => Probes.Count(db, "count"))).ShouldBe(Portions);
        witness.Lines.ShouldBeUnique(); // none doubled
        var done = await _installation.Db(db => db.WorkItems.CountAsync(i => i.External && i.State == WorkState.Done));
        var inDoubt = await _installation.Db(db => db.WorkItems.CountAsync(i => i.State == WorkState.InDoubt));
        (done + inDoubt).ShouldBe(Mails); // none lost
        witness.Lines.Count.ShouldBeInRange(done, Mails);
        inDoubt.ShouldBeLessThanOrEqualTo(Kills * 2); // no more than were in flight
    }

    [Fact]
    public async Task Told_to_stop_the_program_ends_well_and_its_next_start_goes_on_without_a_counted_failure()
    {
        var count = Probes.Item(new CountTo("count", Total: 100, PauseMs: 20));
        await WriteDown([count]);

        await using (var program = await RealProgram.Serve(_installation.Data))
        {
            await Eventually.Holds(async () => (await Work(count.Id)).ProgressDone > 5);
            (await program.Terminate()).ShouldBe(0);
        }
        var item = await Work(count.Id);
        (item.State, item.Attempts).ShouldBe((WorkState.Pending, 0));
        item.ProgressDone.ShouldBeInRange(6, 99);

        await using var next = await RealProgram.Serve(_installation.Data);
        await Eventually.Holds(async () => (await Work(count.Id)).State == WorkState.Done);
        (await _installation.Db(db => Probes.Count(db, "count"))).ShouldBe(100);
    }

    /// <summary>Before the program starts, so nobody was told: the sweep at its start must find it.</summary>
    private Task WriteDown(IReadOnlyList<WorkItem> items) =>
        _installation.Db(async db =>
        {
            await Probes.CreateTable(db);
            db.AddRange(items);
            return await db.SaveChangesAsync();
        });

    private Task<WorkItem> Work(WorkId id) =>
        _installation.Db(db => db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == id));

    public void Dispose() => _installation.Dispose();
}
