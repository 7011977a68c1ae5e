using Training.Application.Attendance;
using Training.Application.Timetable;
using Training.Application.Timetable.Best;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Repairs;
using Training.Application.Timetable.Solving.Repair;
using Training.Tests.Timetable.Proposals;

namespace Training.Tests.Timetable.Repairs;

/// <summary>Somebody is ill or a room is lost: the fewest changes that make the plan true again, and nothing that was held changes.</summary>
public abstract class RepairTests(TestApp app)
{
    [Collection(SolvingProcessTests.Alone)]
    public sealed class OnSqlite(SqliteApp app) : RepairTests(app), IClassFixture<SqliteApp>;

    [Collection(SolvingProcessTests.Alone)]
    public sealed class OnPostgres(PostgresApp app) : RepairTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task While_an_instructor_is_ill_somebody_else_teaches_in_one_step_that_can_be_undone()
    {
        var school = await app.GivenSchool();
        var other = await app.GivenInstructor([school.ModuleCode]);
        var (before, ill) = (await app.GivenSession(school.Plan()), await app.GivenSession(school.Plan(day: 7)));
        var repair = await Search(Ill(school, from: 7, to: 13));

        repair.Hit.ShouldBe(1);
        var way = repair.Options.First(option => option.Way == RepairWay.Substitute);
        (way.Changes.Count, way.Minimal, way.Unplaced).ShouldBe((1, true, 0));
        (await app.Send(new AcceptRepair(repair.Id, RepairWay.Substitute, "")))
            .Errors.Single()
            .Code.ShouldBe("timetable.reason_missing");
        (await app.Send(new AcceptRepair(repair.Id, RepairWay.Substitute, "Thầy ốm"))).Errors.ShouldBeEmpty();

        var plan = await Plan(ill);
        (plan.Date, plan.Slot, plan.Room).ShouldBe((school.Opens.AddDays(7), Slot.OfPeriods(1, 5), school.Room));
        plan.Instructors.ShouldBe([other]);
        (await Plan(before)).Instructors.ShouldBe([school.Instructor]);
        (await app.Send(new AcceptRepair(repair.Id, RepairWay.Move, "Nữa")))
            .Errors.Single()
            .Code.ShouldBe("timetable.repair_accepted");
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        (await Plan(ill)).Instructors.ShouldBe([school.Instructor]);
    }

    [Fact]
    public async Task Where_nobody_else_may_teach_the_session_moves_and_where_it_cannot_it_is_said_why_and_it_is_cancelled()
    {
        var school = await app.GivenSchool();
        var ill = await app.GivenSession(school.Plan());

        var moved = await Search(Ill(school, from: 0, to: 4) with { Until = school.Opens.AddDays(20) });
        var move = moved.Options.First(option => option.Way == RepairWay.Move);
        (move.Changes.Count, move.Minimal, move.Unplaced).ShouldBe((1, true, 0));
        move.Changes[0].After!.Date.ShouldBeGreaterThan(school.Opens.AddDays(4));

        var stuck = await Search(Ill(school, from: 0, to: 4));
        var left = stuck.Options[0];
        left.Unplaced.ShouldBe(1);
        left.Why.ShouldNotBeEmpty();
        left.Irreducible.ShouldBeTrue();
        (await app.Send(new AcceptRepair(stuck.Id, left.Way, "Thầy ốm"))).Errors.ShouldBeEmpty();
        var session = await app.Db(db => db.Sessions.SingleAsync(one => one.Id == ill));
        (session.State, session.Reason).ShouldBe((SessionState.Cancelled, "Thầy ốm"));
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        (await app.Db(db => db.Sessions.SingleAsync(one => one.Id == ill))).State.ShouldBe(SessionState.Planned);
    }

    [Fact]
    public async Task A_lost_room_is_left_and_what_changed_since_is_searched_for_anew()
    {
        var school = await app.GivenSchool();
        await app.GivenRoom(await app.GivenSite());
        var session = await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(day: 1) with { Room = null }); // outside the school
        var wish = new RepairWish(
            RepairCause.Room,
            school.Room.Value,
            school.Opens,
            school.Opens,
            school.Opens.AddDays(6)
        );

        var repair = await Search(wish);

        repair.Hit.ShouldBe(1);
        var way = repair.Options[0];
        way.Changes.ShouldHaveSingleItem().After!.Room.ShouldNotBe(school.Room);
        (await app.Send(new ChangeSession(session, school.Plan() with { Note = "Mới" }))).Errors.ShouldBeEmpty();
        (await app.Send(new AcceptRepair(repair.Id, way.Way, "Dột")))
            .Errors.Single()
            .Code.ShouldBe("timetable.changed_since");
    }

    [Fact]
    public async Task Where_nothing_is_hit_or_the_weeks_do_not_fit_it_is_said_at_once()
    {
        var school = await app.GivenSchool();
        var wish = Ill(school, from: 0, to: 4);

        (await app.Send(new StartRepair(wish))).Errors.Single().Code.ShouldBe("timetable.nothing_hit");
        (await app.Send(new StartRepair(wish with { To = wish.From.AddDays(-1) })))
            .Errors.Select(error => error.Code)
            .ShouldContain("timetable.repair_reversed");
        (await app.Send(new StartRepair(wish with { Until = wish.From.AddDays(70) })))
            .Errors.Single()
            .Code.ShouldBe("timetable.repair_window");
        (await app.Send(new StartRepair(wish with { Of = Guid.Empty })))
            .Errors.Single()
            .Code.ShouldBe("timetable.repair_of_missing");
    }

    [Fact]
    public async Task For_a_session_that_was_held_no_other_place_is_looked_for()
    {
        var given = await app.GivenRegister();
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        await app.Confirm(given);
        var day = (await Plan(given.Session)).Date;
        var wish = new RepairWish(RepairCause.Session, given.Session.Value, day, day, day.AddDays(7));

        (await app.Send(new StartRepair(wish))).Errors.Single().Code.ShouldBe("timetable.repair_over");
        (await app.Send(new BestPlaces(given.Session))).Errors.Single().Code.ShouldBe("timetable.session_held");
    }

    private static RepairWish Ill(GivenSchool school, int from, int to) =>
        new(
            RepairCause.Instructor,
            school.Instructor.Value,
            school.Opens.AddDays(from),
            school.Opens.AddDays(to),
            school.Opens.AddDays(to)
        );

    private async Task<RepairView> Search(RepairWish wish)
    {
        var begun = await app.Send(new StartRepair(wish));
        begun.Errors.ShouldBeEmpty();
        begun.Succeeded(out var id);
        await app.RunDueWork();
        (await app.Send(new ShowRepair(id))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private Task<SessionPlan> Plan(SessionId id) =>
        app.Db(async db => (await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == id)).Plan);
}
