using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>Nobody has to look at a page to learn that their work failed, or is done at last.</summary>
public abstract class WorkFactsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : WorkFactsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkFactsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Who_asked_for_work_is_told_each_time_it_fails_for_good()
    {
        var hr = await app.GivenSession(Role.Hr);
        var id = await app.GivenWork(new Poison(Throws: false), hr.Account);

        await Fail(id);
        await app.LetAMinutePass();
        var told = (await app.Told(hr, FactKind.WorkEnded)).ShouldHaveSingleItem();
        (told.State, told.Path).ShouldBe((MessageState.Told, $"/work/{id}"));
        (await app.Told(hr, FactKind.WorkEnded, Channel.Email)).ShouldBeEmpty();

        await app.Send(new RetryWork(id));
        await Fail(id);
        await app.LetAMinutePass();
        (await app.Told(hr, FactKind.WorkEnded)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Administrators_hear_of_failed_work_that_nobody_in_an_office_asked_for()
    {
        var administrator = await app.GivenSession(Role.Administrator);
        var trainee = await app.GivenSession(Role.Trainee);
        await Fail(await app.GivenWork(new Poison(Throws: false)));
        await Fail(await app.GivenWork(new Poison(Throws: false), trainee.Account));

        await app.LetAMinutePass();

        (await app.Told(administrator, FactKind.WorkEnded)).Count.ShouldBe(2);
        (await app.Told(trainee, FactKind.WorkEnded)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Done_is_told_after_a_wait_and_work_that_tells_people_tells_nothing_of_itself()
    {
        var hr = await app.GivenSession(Role.Hr);
        await app.Run(await app.GivenWork(new CountTo(Probes.NewName(), 1), hr.Account));
        var slow = await app.GivenWork(new CountTo(Probes.NewName(), 1), hr.Account);
        await app.Db(db =>
            db.WorkItems.Where(item => item.Id == slow)
                .ExecuteUpdateAsync(item => item.SetProperty(i => i.CreatedAt, i => i.CreatedAt.AddMinutes(-2)))
        );
        await app.Run(slow);
        await Fail(await app.GivenWork(new Deliver("", Witness: "", Says: "unprepared"), hr.Account));

        await app.LetAMinutePass();

        (await app.Told(hr, FactKind.WorkEnded)).ShouldHaveSingleItem().Key.ShouldBe($"{slow}");
    }

    private async Task Fail(WorkId id)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await app.LetAnHourPass();
            await app.Run(id);
        }
        (await app.Work(id)).State.ShouldBe(WorkState.Dead);
    }
}
