using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Timetable;

/// <summary>DAY-04, HOL-03, P10: whatever the office does, no clash is stored, and every clash is said at once.</summary>
public abstract class SessionPlanningTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SessionPlanningTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SessionPlanningTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_refusal_says_everyone_and_everything_in_the_way()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());

        var refused = await app.Send(new PlaceSession(school.Plan(first: 4, until: 6)));

        refused
            .Errors.Select(error => error.Code)
            .ShouldBe(["timetable.instructor_taken", "timetable.class_taken", "timetable.room_taken"]);
        refused.Errors[0].Facts.ShouldContain(new Fact("begins", new TimeOnly(7, 30)));
    }

    [Fact]
    public async Task What_ends_when_another_begins_does_not_clash()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan(first: 1, until: 3));

        (await app.Send(new PlaceSession(school.Plan(first: 3, until: 5)))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moved_session_leaves_its_place_free_and_undo_takes_the_step_back()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());

        (await app.Send(new MoveSession(id, school.Opens.AddDays(1), FirstPeriod: 5))).Errors.ShouldBeEmpty();
        (await Plan(id)).Slot.ShouldBe(Slot.OfPeriods(5, 9));
        var other = await app.GivenSession(school.Plan());
        var undone = await app.Send(new UndoTimetableStep(school.Cohort));

        undone.Errors.ShouldBeEmpty();
        (await app.Send(new ShowSession(other))).Errors[0].Code.ShouldBe("timetable.session_unknown");
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        (await Plan(id)).ShouldBe(school.Plan(), PlansAlike.Instance);
    }

    [Fact]
    public async Task Undo_is_refused_once_somebody_changed_the_session_since()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        await app.Db(db =>
            db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, 9))
        );

        var undone = await app.Send(new UndoTimetableStep(school.Cohort));

        undone.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.changed_since");
    }

    [Fact]
    public async Task Two_sessions_change_places()
    {
        var school = await app.GivenSchool();
        var (one, other) = (
            await app.GivenSession(school.Plan(day: 0)),
            await app.GivenSession(school.Plan(day: 1, first: 5, until: 9))
        );

        (await app.Send(new SwapSessions(one, other))).Errors.ShouldBeEmpty();

        (await Plan(one)).Date.ShouldBe(school.Opens.AddDays(1));
        (await Plan(other)).Slot.ShouldBe(Slot.OfPeriods(1, 5));
    }

    [Fact]
    public async Task A_cancelled_session_frees_its_time_and_comes_back_only_while_that_is_free()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());

        (await app.Send(new CancelSession(id, "Giảng viên ốm"))).Errors.ShouldBeEmpty();
        await app.GivenSession(school.Plan());
        var restored = await app.Send(new RestoreSession(id));

        restored.Errors.ShouldContain(error => error.Code == "timetable.room_taken");
        (await app.Send(new MoveSession(id, school.Opens, 5))).Errors[0].Code.ShouldBe("timetable.session_cancelled");
    }

    [Fact]
    public async Task Another_system_changes_some_of_a_session_and_the_rest_stays()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan() with { Note = "Mang máy tính" });
        var (day, before) = (school.Opens.AddDays(1), await Plan(id));

        var moved = await app.Send(new ChangeByCodes(id, new SessionPatch(Date: day, FirstPeriod: 5, Room: "")));
        var unknown = await app.Send(new ChangeByCodes(id, new SessionPatch(Instructors: ["KHONG-CO"])));

        moved.Errors.ShouldBeEmpty();
        unknown.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.no_such_instructor");
        var after = await Plan(id);
        (after.Date, after.Slot, after.Room).ShouldBe((day, Slot.OfPeriods(5, 9), null));
        (after.Lesson, after.Note).ShouldBe((before.Lesson, before.Note));
        after.Instructors.ShouldBe(before.Instructors);
    }

    [Fact]
    public async Task A_series_leaves_out_days_off_and_says_which()
    {
        var school = await app.GivenSchool();
        var off = school.Opens.AddDays(7);
        await app.Save(
            new CalendarSpan(
                CalendarSpanId.From(Guid.CreateVersion7()),
                off,
                off,
                CalendarKind.Holiday,
                "Nghỉ",
                "Day off",
                confirmed: true
            )
        );

        var placed = await app.Send(new PlaceSeries(school.Plan(), Count: 3));

        placed.Succeeded(out var series).ShouldBeTrue();
        series!.LeftOut.ShouldBe([off]);
        series.Sessions.Count.ShouldBe(3);
        (await Plan(series.Sessions[2])).Date.ShouldBe(school.Opens.AddDays(21));
    }

    [Fact]
    public async Task A_series_on_several_days_of_the_week_gives_each_lesson_its_periods()
    {
        var school = await app.GivenSchool();
        var module = await app.GivenModule(lessons: [8, 4, 4]);
        var first = school.Opens.AddDays(42).Monday(); // after the holidays of spring
        var plan = school.Plan() with { ModuleId = module, Instructors = [], Date = first };

        var placed = await app.Send(
            new PlaceSeries(plan, Count: 5, NextLesson: true, AlsoOn: [DayOfWeek.Monday, DayOfWeek.Thursday])
        );

        var unknown = await app.Send(new PlaceSeries(plan with { Lesson = 99 }, Count: 2, NextLesson: true));

        unknown.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.lesson_unknown");
        placed.Succeeded(out var series).ShouldBeTrue();
        var plans = new List<SessionPlan>();
        foreach (var id in series!.Sessions)
            plans.Add(await Plan(id));
        plans.ConvertAll(p => p.Date.DayNumber - first.DayNumber).ShouldBe([0, 3, 7, 10, 14]);
        plans.ConvertAll(p => p.Lesson).ShouldBe([1, 1, 2, 3, null]);
    }

    [Fact]
    public async Task A_copied_week_is_whole_or_not_at_all()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan(day: 0));
        await app.GivenSession(school.Plan(day: 0, first: 5, until: 9));
        var next = school.Opens.AddDays(14); // the week after has a day off in another test

        var copied = await app.Send(new CopyWeek(school.Cohort, school.Opens, next));
        var again = await app.Send(new CopyWeek(school.Cohort, school.Opens, next));

        copied.Succeeded(out var count).ShouldBeTrue();
        count.ShouldBe(2);
        again.Errors.ShouldContain(error => error.Code == "timetable.room_taken");
        (await Count(school)).ShouldBe(4);
    }

    [Fact]
    public async Task The_nearest_free_place_is_offered_with_a_room_and_can_be_taken()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());

        (await app.Send(new FindPlaces(school.Plan()))).Succeeded(out var places).ShouldBeTrue();

        var nearest = places![0];
        (nearest.Date, nearest.FirstPeriod).ShouldBe((school.Opens, 5));
        (await app.Send(new PlaceSession(school.Plan(first: 5, until: 9)))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_twenty_who_want_the_same_hour_at_once_one_gets_it()
    {
        var school = await app.GivenSchool();
        var wishes = Enumerable.Range(0, 20).Select(_ => app.Send(new PlaceSession(school.Plan())));

        var answers = await Task.WhenAll(wishes);

        answers.Count(answer => answer.Errors.Count == 0).ShouldBe(1);
        (await Count(school)).ShouldBe(1);
    }

    private Task<int> Count(GivenSchool school) =>
        app.Db(db => db.Sessions.CountAsync(session => session.CohortId == school.Cohort));

    private async Task<SessionPlan> Plan(SessionId id)
    {
        (await app.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        return view!.Plan;
    }

    /// <summary>Records compare their lists by identity.</summary>
    private sealed class PlansAlike : IEqualityComparer<SessionPlan>
    {
        public static readonly PlansAlike Instance = new();

        public bool Equals(SessionPlan? one, SessionPlan? other) =>
            one! with { Classes = [], Instructors = [] } == other! with { Classes = [], Instructors = [] }
            && one.Resources.Order().SequenceEqual(other.Resources.Order());

        public int GetHashCode(SessionPlan plan) => plan.Date.GetHashCode();
    }
}
