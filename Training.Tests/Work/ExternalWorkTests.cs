using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Messages.Contracts;
using Training.Infrastructure.Work;

namespace Training.Tests.Work;

public abstract class ExternalWorkTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ExternalWorkTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ExternalWorkTests(app), IClassFixture<PostgresApp>;

    [Theory]
    [InlineData("made", WorkState.Done, 1)]
    [InlineData("refused", WorkState.Pending, 1)]
    [InlineData("refused for good", WorkState.Dead, 1)]
    [InlineData("unknown", WorkState.InDoubt, 1)]
    [InlineData("throws", WorkState.InDoubt, 1)]
    [InlineData("unprepared", WorkState.Pending, 0)]
    public async Task What_is_known_of_an_effect_decides_what_becomes_of_the_item(
        string says,
        WorkState state,
        int effects
    )
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path, says));

        await app.Run(id);
        await app.Sweep();
        await app.Run(id);

        (await app.Work(id)).State.ShouldBe(state);
        witness.Lines.Count.ShouldBe(effects);
    }

    [Fact]
    public async Task An_effect_whose_lease_lapsed_is_in_doubt_and_never_repeated_until_someone_says()
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path));
        (await app.Claim(id)).ShouldNotBeNull(); // and then its process is killed

        await app.LetAnHourPass();
        await app.Sweep();
        await app.Run(id);
        (await app.Work(id)).State.ShouldBe(WorkState.InDoubt);
        witness.Lines.ShouldBeEmpty();

        (await app.Send(new RetryWork(id))).Errors.ShouldBe([WorkErrors.NotWaiting]);
        (await app.Send(new ResolveWork(id, Sent: false))).Errors.ShouldBeEmpty();
        await app.Run(id);
        (await app.Work(id)).State.ShouldBe(WorkState.Done);
        witness.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_effect_that_someone_found_sent_is_done_and_not_repeated()
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path, Says: "unknown"));
        await app.Run(id);

        (await app.Send(new ResolveWork(id, Sent: true))).Errors.ShouldBeEmpty();
        await app.Run(id);

        (await app.Work(id)).State.ShouldBe(WorkState.Done);
        witness.Lines.Count.ShouldBe(1);
        (await app.Send(new ResolveWork(id, Sent: true))).Errors.ShouldBe([WorkErrors.NotInDoubt]);
    }

    [Fact]
    public async Task An_effect_that_someone_stops_or_another_takes_over_while_it_is_prepared_is_not_made()
    {
        using var witness = new Witness();
        var stopped = await app.GivenWork(new Deliver("stopped", witness.Path, PauseMs: 2000));
        var lost = await app.GivenWork(new Deliver("lost", witness.Path, PauseMs: 2000));

        var runs = Task.WhenAll(app.Run(stopped), app.Run(lost));
        await Eventually.Holds(async () => (await app.Work(lost)).State == WorkState.Running);
        await Eventually.Holds(async () => (await app.Work(stopped)).State == WorkState.Running);
        (await app.Send(new CancelWork(stopped))).Errors.ShouldBeEmpty();
        await Change(lost, item => item.SetProperty(i => i.Fence, i => i.Fence + 1));
        await runs;

        (await app.Work(stopped)).State.ShouldBe(WorkState.Cancelled);
        (await app.Send(new RetryWork(stopped))).Errors.ShouldBe([WorkErrors.NotWaiting]);
        (await app.Work(lost)).State.ShouldBe(WorkState.Running); // the other's
        witness.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_effect_whose_lease_has_become_short_renews_it_first()
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path, PauseMs: 1000));

        var run = app.Run(id);
        await Eventually.Holds(async () => (await app.Work(id)).State == WorkState.Running);
        await Change(id, item => item.SetProperty(i => i.LeaseUntil, DateTime.UtcNow.AddSeconds(5)));
        await Eventually.Holds(() => Task.FromResult(witness.Lines.Count == 1));

        (await app.Work(id)).LeaseUntil!.Value.ShouldBeGreaterThan(DateTime.UtcNow.AddSeconds(30));
        await run;
    }

    [Fact]
    public async Task A_letter_in_doubt_that_the_witness_has_seen_is_done_and_another_waits_for_a_person()
    {
        var (seen, unseen) = (
            await app.GivenWork(new Post("a@example.vn")),
            await app.GivenWork(new Post("b@example.vn"))
        );
        (await app.Claim(seen)).ShouldNotBeNull();
        (await app.Claim(unseen)).ShouldNotBeNull();
        var letter = new Letter(seen, "a@example.vn", "Đạt", "Buổi học", "Lúc 8 giờ.");
        await app.Services.GetRequiredService<IMailbox>().Deliver(letter); // and then its process is killed
        await app.LetAnHourPass();
        await app.Sweep();

        await ActivatorUtilities.CreateInstance<DoubtRounds>(app.Services).Look(default);

        (await app.Work(seen)).State.ShouldBe(WorkState.Done);
        (await app.Work(unseen)).State.ShouldBe(WorkState.InDoubt);
    }

    [Fact]
    public async Task A_stop_during_an_effect_waits_for_it_and_a_stop_before_it_gives_the_item_back()
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path, PauseMs: 500));

        using (var early = new CancellationTokenSource(TimeSpan.FromMilliseconds(100)))
            await Should.ThrowAsync<OperationCanceledException>(() => app.Run(id, early.Token));
        var item = await app.Work(id);
        (item.State, item.Attempts).ShouldBe((WorkState.Pending, 0));
        witness.Lines.ShouldBeEmpty();

        using var late = new CancellationTokenSource();
        var run = app.Run(id, late.Token);
        await Eventually.Holds(() => Task.FromResult(witness.Lines.Count == 1));
        await late.CancelAsync();
        await run;
        (await app.Work(id)).State.ShouldBe(WorkState.Done);
    }

    private Task<int> Change(WorkId id, Action<UpdateSettersBuilder<WorkItem>> change) =>
        app.Db(db => db.WorkItems.Where(item => item.Id == id).ExecuteUpdateAsync(change));
}
