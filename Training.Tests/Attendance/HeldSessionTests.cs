using Training.Application.Attendance;
using Training.Application.Timetable;
using Training.Application.Timetable.Publishing;

namespace Training.Tests.Attendance;

/// <summary>The timetable and the registers of the same sessions.</summary>
public abstract class HeldSessionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : HeldSessionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HeldSessionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_session_with_people_in_its_register_is_neither_moved_nor_shortened_nor_cancelled()
    {
        var given = await app.GivenRegister();
        await app.Take(given, new Tap(given.People[0], "UUUU"));

        foreach (
            var outcome in new[]
            {
                await app.Send(new MoveSession(given.Session, given.School.Opens.AddDays(1), 1)),
                await app.Send(new ChangeSession(given.Session, given.School.Plan(until: 4))),
                await app.Send(new CancelSession(given.Session, "Giảng viên ốm")),
            }
        )
        {
            outcome.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.session_held");
        }
        var room = await app.GivenRoom(await app.GivenSite());
        (
            await app.Send(new ChangeSession(given.Session, given.School.Plan() with { Room = room }))
        ).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_people_checked_in_for_is_held_before_anybody_is_recorded()
    {
        var given = await app.GivenRegister();
        var code = await app.GivenCode(given);
        (await app.Send(new MoveSession(given.Session, given.School.Opens.AddDays(1), 1))).Errors.ShouldBeEmpty();
        (await app.Send(new MoveSession(given.Session, given.School.Opens, 1))).Errors.ShouldBeEmpty();
        (await app.CheckIn(await app.GivenTraineeSession(given.School), code)).Errors.ShouldBeEmpty();

        var moved = await app.Send(new MoveSession(given.Session, given.School.Opens.AddDays(1), 1));

        moved.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.session_held");
    }

    [Fact]
    public async Task What_was_moved_in_the_draft_before_it_was_held_is_not_published_and_can_be_moved_back()
    {
        var given = await app.GivenRegister();
        var cancelled = given with { Session = await app.GivenSession(given.School.Plan(first: 5, until: 9)) };
        await app.GivenPublication(given.School);
        await app.Send(new MoveSession(given.Session, given.School.Opens.AddDays(1), 1));
        await app.Send(new CancelSession(cancelled.Session, "Giảng viên ốm"));
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        await app.Take(cancelled, new Tap(given.People[0], "UUUU"));
        var other = await app.GivenSession(given.School.Plan(day: 2));

        await app.GivenPublication(given.School);

        (await app.Register(given)).Session.Date.ShouldBe(given.School.Opens);
        (await app.Register(cancelled)).Session.Cancelled.ShouldBeFalse();
        (await app.Register(given with { Session = other })).Session.Date.ShouldBe(given.School.Opens.AddDays(2));
        (await app.Send(new ShowDraft(await app.CodeOf(given.School.Cohort)))).Succeeded(out var draft);
        draft!
            .Staying.SelectMany(staying => staying.Reasons)
            .Select(reason => reason.Code)
            .ShouldBe(["timetable.session_held", "timetable.session_held"]);
        (await app.Send(new MoveSession(given.Session, given.School.Opens, 1))).Errors.ShouldBeEmpty();
    }
}
