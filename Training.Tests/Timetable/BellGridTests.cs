using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Contracts;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Timetable;

public abstract class BellGridTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : BellGridTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : BellGridTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task DAY_02_other_bells_move_the_sessions_planned_by_periods_once_that_is_accepted()
    {
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan(first: 1, until: 5));
        var own = await app.GivenSession(school.Plan(day: 1) with { Slot = Slot.OfTimes(new(7, 30), new(10, 30)) });
        var later = new GridDetails(school.Opens, "Giờ mùa đông", "Winter hours", Later(30));

        var refused = await app.Send(new AddGrid(later));
        var hits = await app.Hits(new PreviewGrid(Without: null, later));
        var added = await app.Send(new AddGrid(later, Accepted: hits.Count));

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.sessions_hit");
        hits.ShouldContain(hit => hit.Id == session && hit.Reasons.Count == 0);
        hits.ShouldNotContain(hit => hit.Id == own); // it keeps times of its own
        added.Succeeded(out var grid).ShouldBeTrue();
        (await Begins(session)).ShouldBe(new TimeOnly(8, 0));
        (await Begins(own)).ShouldBe(new TimeOnly(7, 30));

        var back = await app.Hits(new PreviewGrid(grid, With: null));
        (await app.Send(new RemoveGrid(grid, Version: 0, Accepted: back.Count))).Errors.ShouldBeEmpty();

        (await Begins(session)).ShouldBe(new TimeOnly(7, 30));
    }

    [Fact]
    public async Task What_would_clash_at_its_new_time_keeps_the_old_one_and_is_named()
    {
        var school = await app.GivenSchool();
        var morning = await app.GivenSession(school.Plan(day: 10, first: 1, until: 5));
        await app.GivenSession(school.Plan(day: 10) with { Slot = Slot.OfTimes(new(10, 30), new(11, 15)) });
        var later = new GridDetails(school.Opens.AddDays(10), "Muộn hơn", "Later", Later(30));

        var hit = (await app.Hits(new PreviewGrid(Without: null, later))).Single(hit => hit.Id == morning);

        hit.NewTime.ShouldBeNull();
        hit.Reasons.Select(reason => reason.Code)
            .ShouldBe(
                ["timetable.room_taken", "timetable.instructor_taken", "timetable.class_taken"],
                ignoreOrder: true
            );
        var all = await app.Hits(new PreviewGrid(Without: null, later));
        (await app.Send(new AddGrid(later, Accepted: all.Count))).Succeeded(out var grid).ShouldBeTrue();
        (await Begins(morning)).ShouldBe(new TimeOnly(7, 30));
        await app.Send(new RemoveGrid(grid, Version: 0, Accepted: (await app.Hits(new PreviewGrid(grid, null))).Count));
    }

    [Fact]
    public async Task Periods_that_a_shorter_day_no_longer_has_are_named_and_stay()
    {
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan(day: 20, first: 5, until: 9));
        var shorter = new GridDetails(school.Opens.AddDays(20), "Nửa ngày", "Half-day", [.. Later(0).Take(4)]);

        var hit = (await app.Hits(new PreviewGrid(Without: null, shorter))).Single(hit => hit.Id == session);

        (hit.NewTime, hit.Reasons[0].Code).ShouldBe((null, "timetable.period_unknown"));
    }

    [Theory]
    [InlineData("calendar.period_reversed", "08:00", "07:45", "09:00", "09:45")]
    [InlineData("calendar.periods_overlap", "07:30", "08:15", "08:10", "08:55")]
    [InlineData("calendar.periods_overlap", "09:00", "09:45", "07:30", "08:15")]
    public async Task Periods_that_overlap_or_go_back_are_refused(string code, params string[] times)
    {
        BellPeriod[] periods =
        [
            new(1, DayPart.Morning, Time(times[0]), Time(times[1])),
            new(2, DayPart.Morning, Time(times[2]), Time(times[3])),
        ];

        var refused = await app.Send(new AddGrid(new(new(2035, 1, 1), "Sai", "Wrong", periods)));

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_grid_is_made_on_its_page_and_two_cannot_begin_on_one_day()
    {
        (string, object)[] typed =
        [
            ("Grid.NameVi", "Giờ thi"),
            ("Grid.NameEn", "Examination hours"),
            ("Grid.From", "2036-01-01"),
            ("Grid.Periods[0].Part", "Morning"),
            ("Grid.Periods[0].Begins", "07:00"),
            ("Grid.Periods[0].Ends", "09:00"),
            ("Grid.Periods[1].Part", "Afternoon"),
            ("Grid.Periods[1].Begins", "13:00"),
            ("Grid.Periods[1].Ends", "15:00"),
        ];
        var office = app.CreateClient();

        var saved = await (await TestPage.Open(office, "/calendar/grids/new")).Submit(typed);
        var twice = await (await TestPage.Open(office, "/calendar/grids/new")).Submit(typed);

        saved.Text("main").ShouldContain("Tiết 2: 13:00–15:00");
        twice.Text("#Grid_From-error").ShouldContain("01/01/2036");
    }

    [Fact]
    public async Task DAY_01_the_grids_that_are_shipped_have_summer_and_winter_and_are_an_example_only()
    {
        await app.GivenSchool();
        var before = await app.Db(db => db.BellGrids.CountAsync());

        await app.Db(db => db.LoadedSeeds.Where(seed => seed.File == "bell-grids.csv").ExecuteDeleteAsync());
        await app.Services.LoadReferenceData();

        (await app.Db(db => db.BellGrids.CountAsync())).ShouldBe(before); // a school that has its own keeps them alone
        var shipped = SeedRows.BellGrids("bell-grids.csv").ToList();
        shipped.Select(grid => grid.NameVi).Distinct().ShouldBe(["Giờ mùa đông", "Giờ mùa hè"]);
        shipped.ShouldAllBe(grid => grid.Periods.Count == 8);
    }

    private Task<TimeOnly> Begins(SessionId id) =>
        app.Db(async db => (await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id)).Interval.Begins);

    /// <summary>The grid of the tests, by so many minutes later.</summary>
    private static IReadOnlyList<BellPeriod> Later(int minutes) =>
        [
            .. GivenTimetable.Periods.Select(period =>
                period with
                {
                    Begins = period.Begins.AddMinutes(minutes),
                    Ends = period.Ends.AddMinutes(minutes),
                }
            ),
        ];

    private static TimeOnly Time(string text) =>
        TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
