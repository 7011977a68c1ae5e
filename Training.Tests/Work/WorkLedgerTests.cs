namespace Training.Tests.Work;

public abstract class WorkLedgerTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : WorkLedgerTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkLedgerTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Work_hinted_five_times_at_once_is_done_once()
    {
        var name = Probes.NewName();
        var id = await app.GivenWork(new CountTo(name, 3));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.Run(id))));

        (await app.Db(db => Probes.Count(db, name))).ShouldBe(3);
        var item = await app.Work(id);
        (item.State, item.Fence, item.ProgressDone).ShouldBe((WorkState.Done, 1, 3));
    }

    [Theory]
    [InlineData(false, "cohorts.class_full")]
    [InlineData(true, "work.fault")]
    public async Task Poison_is_tried_again_later_and_is_dead_after_eight_attempts(bool throws, string error)
    {
        var id = await app.GivenWork(new Poison(throws));

        await app.Run(id);
        await app.Run(id); // not due yet
        var item = await app.Work(id);
        (item.State, item.Attempts).ShouldBe((WorkState.Pending, 1));

        for (var attempt = item.Attempts; attempt < item.MaxAttempts; attempt++)
        {
            await app.LetAnHourPass();
            await app.Run(id);
        }
        item = await app.Work(id);
        (item.State, item.LastError).ShouldBe((WorkState.Dead, error));

        (await app.Send(new RetryWork(id))).Errors.ShouldBeEmpty();
        item = await app.Work(id);
        (item.State, item.Attempts).ShouldBe((WorkState.Pending, 0));
    }

    [Fact]
    public async Task Poison_holds_up_nobody()
    {
        await app.GivenWork(new Poison(Throws: true));
        var name = Probes.NewName();
        await app.GivenWork(new CountTo(name, 1));

        await app.RunDueWork();

        (await app.Db(db => Probes.Count(db, name))).ShouldBe(1);
    }

    [Fact]
    public async Task A_stopping_program_gives_the_item_back_at_once_and_counts_no_attempt()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), Total: 2, PauseMs: 60_000));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => app.Run(id, stop.Token));

        var item = await app.Work(id);
        (item.State, item.Attempts, item.LastError).ShouldBe((WorkState.Pending, 0, null));
        item.DueAt.ShouldBeLessThanOrEqualTo(DateTime.UtcNow);
        (await app.Send(new CancelWork(id))).Errors.ShouldBeEmpty(); // the other tests here are not to wait for it
    }

    [Fact]
    public async Task Work_asked_to_stop_ends_between_two_portions_and_goes_on_there_when_it_is_wanted_after_all()
    {
        var name = Probes.NewName();
        var id = await app.GivenWork(new CountTo(name, Total: 50, PauseMs: 20));

        var run = app.Run(id);
        await Eventually.Holds(async () => (await app.Work(id)).ProgressDone >= 2);
        (await app.Send(new CancelWork(id))).Errors.ShouldBeEmpty();
        await run;

        var item = await app.Work(id);
        item.State.ShouldBe(WorkState.Cancelled);
        item.ProgressDone.ShouldBeInRange(2, 49);
        (await app.Db(db => Probes.Count(db, name))).ShouldBe(item.ProgressDone);

        (await app.Send(new RetryWork(id))).Errors.ShouldBeEmpty();
        await app.Run(id);
        (await app.Work(id)).State.ShouldBe(WorkState.Done);
        (await app.Db(db => Probes.Count(db, name))).ShouldBe(50);
    }

    [Fact]
    public async Task Waiting_work_is_cancelled_at_once_and_never_runs()
    {
        var name = Probes.NewName();
        var id = await app.GivenWork(new CountTo(name, 1));

        (await app.Send(new CancelWork(id))).Errors.ShouldBeEmpty();
        await app.Run(id);

        (await app.Work(id)).State.ShouldBe(WorkState.Cancelled);
        (await app.Db(db => Probes.Count(db, name))).ShouldBe(0);
        (await app.Send(new CancelWork(id))).Errors.ShouldBe([WorkErrors.Over]);
    }

    [Fact]
    public async Task Someone_without_the_right_to_manage_work_sees_and_touches_only_their_own()
    {
        var me = UserId.New(app.Clock.GetUtcNow());
        var mine = await app.GivenWork(new CountTo(Probes.NewName(), 1), owner: me);
        var other = await app.GivenWork(new CountTo(Probes.NewName(), 1), owner: UserId.New(app.Clock.GetUtcNow()));

        var list = await app.SendAs(me, [Permission.ViewWork], new ListWork());
        list.Succeeded(out var seen).ShouldBeTrue();
        seen.Items.Select(view => view.Id).ShouldBe([mine]);

        (await app.SendAs(me, [Permission.ViewWork], new ShowWork(other))).Errors.ShouldBe([WorkErrors.Unknown]);
        (await app.SendAs(me, [Permission.ViewWork], new CancelWork(other))).Errors.ShouldBe([WorkErrors.Unknown]);
        (await app.SendAs(me, [Permission.ViewWork], new CancelWork(mine))).Errors.ShouldBeEmpty();
        (await app.SendAs(me, [], new ListWork())).Errors.ShouldBe([Error.AccessDenied]);
    }

    [Fact]
    public async Task Leases_are_measured_by_the_clock_of_the_database()
    {
        var sql = await app.Db(db =>
            Task.FromResult(db.WorkItems.Where(i => i.DueAt <= DateTime.UtcNow).ToQueryString())
        );

        sql.ShouldMatch(@"now\(\)|'now'");
    }
}
