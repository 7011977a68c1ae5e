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
}
