using System.Net;
using Training.Application.Timetable;
using Training.Application.Timetable.Best;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;

namespace Training.Tests.Timetable;

/// <summary>Where a session could be instead: what it gains and loses there, and who would teach it.</summary>
public abstract class BestPlacesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : BestPlacesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : BestPlacesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_place_that_makes_a_day_whole_and_another_free_comes_first()
    {
        var (school, monday, id) = await TornDays();

        var places = await Places(id);

        Place(places[0]).ShouldBe((monday.AddDays(1), 5));
        (places[0].Cost, places[0].Room, places[0].Substitute).ShouldBe((-4, school.Room, null));
        Codes(places[0]).ShouldBe(["bestplaces.better_free_day", "bestplaces.better_whole_day"]);
        places.Select(place => place.Cost).ShouldBe(places.Select(place => place.Cost).Order());
        places.ShouldAllBe(place => place.Date.DayOfWeek != DayOfWeek.Sunday);
        places.Select(Place).ShouldNotContain((monday, 1), "it is there already");
    }

    [Fact]
    public async Task A_half_day_that_the_instructor_does_not_want_costs()
    {
        var (school, _, id) = await TornDays();
        (await app.Send(new ShowInstructor(school.Instructor, 2026))).Succeeded(out var known).ShouldBeTrue();
        var wishes = known!.Details with { Unwanted = [new(DayOfWeek.Tuesday, DayPart.Afternoon)] };
        (await app.Send(new ChangeInstructor(school.Instructor, wishes, known.Version))).Errors.ShouldBeEmpty();

        var best = (await Places(id))[0];

        best.Cost.ShouldBe(-1);
        Codes(best).ShouldContain("bestplaces.worse_wish");
        best.Reasons[^1].IsBetter.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_the_room_is_taken_another_is_offered_and_leaving_the_usual_one_costs()
    {
        var (school, monday, id) = await TornDays();
        await app.GivenRoom(await app.GivenSite());
        await app.GivenSession(
            Plan(school, monday.AddDays(1), first: 5) with
            {
                Classes = [await app.GivenClass(school.Cohort, capacity: 20)],
                Instructors = [await app.GivenInstructor([school.ModuleCode])],
            }
        );

        var best = (await Places(id))[0];

        Place(best).ShouldBe((monday.AddDays(1), 5));
        best.Room.ShouldNotBe(school.Room);
        best.Cost.ShouldBe(-3);
        Codes(best).ShouldContain("bestplaces.worse_room");
    }

    [Fact]
    public async Task Where_the_instructor_cannot_whoever_teaches_least_that_week_is_proposed_and_the_move_is_one_step()
    {
        var (school, monday, id) = await TornDays();
        var tuesday = monday.AddDays(1);
        var rested = await app.GivenInstructor([school.ModuleCode]);
        (await app.Send(new AddAbsence(school.Instructor, tuesday, tuesday, "Đi họp"))).Errors.ShouldBeEmpty();

        var best = (await Places(id))[0];
        Place(best).ShouldBe((tuesday, 5));
        (best.Substitute!.Id, best.Substitute.Periods).ShouldBe((rested, 4));
        best.Substitute.Why.Code.ShouldBe("timetable.instructor_away");

        var move = new MoveSession(id, best.Date, best.FirstPeriod, best.Room, best.Substitute.Id);
        (await app.Send(move)).Errors.ShouldBeEmpty();
        (await Shown(id)).Plan.Instructors.ShouldBe([rested]);
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        var back = (await Shown(id)).Plan;
        (back.Date, back.Instructors[0]).ShouldBe((monday, school.Instructor));
    }

    [Fact]
    public async Task Weeks_of_the_class_are_kept_even_and_a_module_spread()
    {
        var (school, monday, id) = await TornDays();
        for (var day = 7; day < 12; day++)
            await app.GivenSession(Plan(school, monday.AddDays(day), first: 1));

        var places = await Places(id, count: 200);

        var crowded = places.First(place => Place(place) == (monday.AddDays(8), 5));
        Codes(crowded).ShouldContain("bestplaces.worse_spread");
        Codes(crowded).ShouldContain("bestplaces.worse_balance");
        places.IndexOf(crowded).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_cancelled_session_has_no_places()
    {
        var (_, _, id) = await TornDays();
        (await app.Send(new CancelSession(id, "Trùng lịch"))).Errors.ShouldBeEmpty();

        (await app.Send(new BestPlaces(id))).Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.session_cancelled");
    }

    [Fact]
    public async Task The_page_says_what_is_gained_and_moves_the_session()
    {
        var (_, monday, id) = await TornDays();
        var office = await app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(office, $"/timetable/sessions/{id}/places");

        page.Texts("table.places tbody tr")[0].ShouldContain("học trọn ngày");
        var moved = await page.SubmitForm("table.places form");

        moved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await Shown(id)).Plan.Date.ShouldBe(monday.AddDays(1));
    }

    /// <summary>The class comes on Monday morning for the session, and on Tuesday morning for one of somebody else.</summary>
    private async Task<(GivenSchool School, DateOnly Monday, SessionId Id)> TornDays()
    {
        var school = await app.GivenSchool();
        var monday = school.Opens.AddDays(7).Monday();
        var other = await app.GivenInstructor([school.ModuleCode]);
        await app.GivenSession(Plan(school, monday.AddDays(1), first: 1) with { Instructors = [other] });
        return (school, monday, await app.GivenSession(Plan(school, monday, first: 1)));
    }

    private static SessionPlan Plan(GivenSchool school, DateOnly day, int first) =>
        school.Plan(day.DayNumber - school.Opens.DayNumber, first, until: first + 4);

    private async Task<List<BestPlace>> Places(SessionId id, int count = 8)
    {
        (await app.Send(new BestPlaces(id, count))).Succeeded(out var places).ShouldBeTrue();
        return [.. places!];
    }

    private async Task<SessionView> Shown(SessionId id)
    {
        (await app.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private static (DateOnly, int) Place(BestPlace place) => (place.Date, place.FirstPeriod);

    private static IEnumerable<string> Codes(BestPlace place) => place.Reasons.Select(reason => reason.Code);
}
