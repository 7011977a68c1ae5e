using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Work;

namespace Training.Tests.Work;

public abstract class WorkSweeperTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : WorkSweeperTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkSweeperTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Waiting_work_is_hinted_by_one_sweep_and_again_only_when_that_hint_must_be_lost()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), 1));

        for (var sweep = 0; sweep < 3; sweep++)
            await app.Sweep();
        Hints(id).ShouldBe(1);

        await app.LetAnHourPass();
        await app.Sweep();
        Hints(id).ShouldBe(2);
    }

    [Fact]
    public async Task After_a_start_all_waiting_work_is_hinted_anew()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), 1));
        await app.Sweep();

        await app.Services.GetRequiredService<WorkSweeper>().StartAnew(default);
        await app.Sweep();

        Hints(id).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_dead_worker_was_told_of_is_hinted_anew()
    {
        var waiting = await app.GivenWork(new CountTo(Probes.NewName(), 1));
        var left = await app.GivenWork(new CountTo(Probes.NewName(), 1));
        await app.Sweep();
        (await app.Claim(left)).ShouldNotBeNull(); // and then its process is killed, with the hint of the other

        await app.Db(db =>
            db.WorkItems.Where(item => item.Id == left)
                .ExecuteUpdateAsync(item => item.SetProperty(i => i.LeaseUntil, DateTime.UtcNow.AddHours(-1)))
        );
        await app.Sweep();

        Hints(waiting).ShouldBe(2);
    }

    [Fact]
    public async Task Letters_are_hinted_fifty_at_a_time()
    {
        var letters = new List<WorkId>();
        for (var n = 0; n < 60; n++)
            letters.Add(await app.GivenWork(new Post($"{n}@example.vn")));

        await app.Sweep();

        letters.Sum(id => Hints(id, "messages")).ShouldBe(60);
        Jobs("messages").Count(ids => ids.Intersect(letters.Select(id => id.Value)).Any()).ShouldBeLessThan(4);
    }

    [Fact]
    public async Task A_lapsed_lease_is_taken_over_and_the_old_runner_can_no_longer_write()
    {
        var name = Probes.NewName();
        var id = await app.GivenWork(new CountTo(name, 2));
        var zombie = (await app.Claim(id)).ShouldNotBeNull();

        await app.LetAnHourPass();
        await app.Sweep();
        await app.Run(id);
        (await app.Portion(zombie)).Errors.ShouldNotBeEmpty();

        (await app.Work(id)).State.ShouldBe(WorkState.Done);
        (await app.Db(db => Probes.Count(db, name))).ShouldBe(2);
    }

    [Fact]
    public async Task A_lease_is_renewed_while_a_portion_takes_long_and_a_lost_one_stops_the_portion()
    {
        var id = await app.GivenWork(new Deliver("mail", "/dev/null", PauseMs: 60_000));
        var run = app.Run(id);
        await Eventually.Holds(async () => (await app.Work(id)).State == WorkState.Running);

        await app.LetAnHourPass();
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await Eventually.Holds(async () => (await app.Work(id)).LeaseUntil > DateTime.UtcNow);

        await app.Db(db =>
            db.WorkItems.Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Fence, x => x.Fence + 1))
        );
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await run;
        (await app.Work(id)).State.ShouldBe(WorkState.Running); // it belongs to the other, who has not finished
    }

    [Fact]
    public async Task Health_tells_how_long_the_oldest_due_item_has_waited()
    {
        await app.GivenWork(new CountTo(Probes.NewName(), 1));
        await app.LetAnHourPass();

        var health = await app.Use<IWorkHealth, WorkHealth>(reading => reading.Read(default));

        health.OldestDue.ShouldBeGreaterThan(TimeSpan.FromMinutes(59));
    }

    private int Hints(WorkId id, string queue = "enrolment") => Jobs(queue).Count(ids => ids.Contains(id.Value));

    private IEnumerable<Guid[]> Jobs(string queue) =>
        app
            .Services.GetRequiredService<JobStorage>()
            .GetMonitoringApi()
            .EnqueuedJobs(queue, 0, 1000)
            .Select(job => (Guid[])job.Value.Job.Args[0]);
}
