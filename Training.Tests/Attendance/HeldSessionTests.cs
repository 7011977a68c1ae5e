using Training.Application.Attendance;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
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
    public async Task A_register_begun_for_the_wrong_session_is_given_up_with_a_reason_and_the_session_can_be_moved_again()
    {
        var given = await app.GivenRegister();
        await app.CheckIn(await app.GivenTraineeSession(given.School), await app.GivenCode(given));
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        (await GiveUp(given, " ")).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.giving_up_unexplained");

        (await GiveUp(given, "Mở nhầm buổi")).Errors.ShouldBeEmpty();

        (await app.Register(given)).ShouldSatisfyAllConditions(
            register => register.Begun.ShouldBeFalse(),
            register => register.Lines.ShouldAllBe(line => line.Letters == null && line.Arrival == null)
        );
        (await app.Wall(given)).Code.ShouldBeNull();
        var mark = $"{given.Session.Value}/{given.People[0].Value}";
        (
            await app.Db(db => db.AuditEntries.SingleAsync(e => e.Deed == "GiveUpRegister" && e.SubjectId == mark))
        ).ShouldSatisfyAllConditions(
            entry => (entry.Reason, entry.UserId).ShouldBe(("Mở nhầm buổi", given.Instructor.Account)),
            entry => entry.Changes.ShouldContain("UUUU")
        );
        (await app.Take(given, new Tap(given.People[0], "PPPP", Version: 1))) // of a page that was open before
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("registers.version_unknown");
        (await app.Send(new MoveSession(given.Session, given.School.Opens.AddDays(1), 1))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_register_that_was_confirmed_or_changed_with_a_reason_is_not_given_up()
    {
        var given = await app.GivenRegister();
        (await GiveUp(given, "Nhầm")).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.not_begun");
        await app.Confirm(given);
        (await GiveUp(given, "Nhầm")).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.already_confirmed");

        var late = await app.GivenRegister();
        await app.Take(late, new Tap(late.People[0], "UUUU"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        var tap = new Tap(late.People[0], "EEEE", Version: 1);
        await app.SendAs(
            late.Instructor.Account,
            GivenAttendance.Instructing,
            new TakeAttendance(late.Session, [tap], "Có giấy ra viện")
        );

        (await GiveUp(late, "Nhầm")).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.decided");
    }

    [Fact]
    public async Task What_counts_since_the_register_closed_is_given_up_by_the_office_alone() // ATT-01
    {
        var given = await app.GivenRegister();
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        app.Clock.Advance(TimeSpan.FromDays(2));

        (await GiveUp(given, "Nhầm")).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.closed_counts");

        (await app.Register(given)).Lines.ShouldContain(line => line.Letters == "UUUU");
        (await app.Send(new GiveUpRegister(given.Session, "Mở nhầm buổi"))).Errors.ShouldBeEmpty();
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

    private Task<Result<SessionId>> GiveUp(GivenRegister given, string reason) =>
        app.SendAs(given.Instructor.Account, GivenAttendance.Instructing, new GiveUpRegister(given.Session, reason));
}
