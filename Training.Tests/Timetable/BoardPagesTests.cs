using System.Globalization;
using System.Net;
using Training.Application.Timetable;

namespace Training.Tests.Timetable;

/// <summary>The board and its forms without JavaScript; a refusal says what clashes and where it is free (P10).</summary>
public sealed class BoardPagesTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("/timetable?cohort={0}&day=9999-12-31")]
    [InlineData("/timetable?cohort={0}&day=0001-01-01")]
    [InlineData("/timetable/{0}/open?day=9999-12-31")]
    [InlineData("/timetable/print?cohort={0}&day=9999-12-31")]
    [InlineData("/timetable/print?cohort={0}&weeks=999")]
    [InlineData("/schedule?day=9999-12-31")]
    public async Task A_day_that_no_calendar_reaches_breaks_no_page(string address)
    {
        var school = await app.GivenSchool();
        using var office = await app.SignedIn(Role.AcademicOffice);

        var page = await office.GetAsync(
            new Uri(
                string.Format(CultureInfo.InvariantCulture, address, await app.CodeOf(school.Cohort)),
                UriKind.Relative
            )
        );

        ((int)page.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task The_office_sees_a_session_in_its_cell_and_moves_it()
    {
        var school = await app.GivenSchool();
        var id = await app.GivenSession(school.Plan());
        var board = await Board(school);

        board.Texts($"[data-session='{id}'] b").ShouldHaveSingleItem().ShouldContain(school.ModuleCode);
        var moved = await board.SubmitForm(
            "#move",
            ("id", id),
            ("date", $"{school.Opens.AddDays(1):O}"),
            ("firstPeriod", 5)
        );

        moved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        (view!.Plan.Date, view.Plan.Slot).ShouldBe((school.Opens.AddDays(1), Slot.OfPeriods(5, 9)));
    }

    [Fact]
    public async Task A_refused_move_says_who_is_in_the_way_and_offers_the_nearest_free_places()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        var id = await app.GivenSession(school.Plan(day: 1));

        var refused = await (await Board(school)).SubmitForm(
            "#move",
            ("id", id),
            ("date", $"{school.Opens:O}"),
            ("firstPeriod", 1)
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Texts(".summary li").Count.ShouldBe(3);
        refused.Texts("section[aria-labelledby=free] button").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_session_is_placed_by_form_with_several_classes_and_instructors()
    {
        var school = await app.GivenSchool();
        var second = await app.GivenClass(school.Cohort, capacity: 20);
        var page = await TestPage.Open(
            await app.SignedIn(Role.AcademicOffice),
            $"/timetable/sessions/new?cohort={await app.CodeOf(school.Cohort)}&date={school.Opens:O}"
        );

        var placed = await page.Submit(
            ("Form.Module", school.Module),
            ("Form.Date", $"{school.Opens:O}"),
            ("Form.FirstPeriod", 1),
            ("Form.LastPeriod", 4),
            ("Form.Classes", school.Class),
            ("Form.Classes", second),
            ("Form.Instructors", school.Instructor),
            ("Form.Room", school.Room),
            ("Count", 1),
            ("EveryWeeks", 1)
        );

        placed.Status.ShouldBe(HttpStatusCode.Redirect, placed.Text(".summary"));
        var session = await app.Db(db =>
            db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.CohortId == school.Cohort)
        );
        session.Plan.Classes.ShouldBe([school.Class, second], ignoreOrder: true);
        session.Plan.Instructors.ShouldBe([school.Instructor]);
    }

    private async Task<TestPage> Board(GivenSchool school) =>
        await TestPage.Open(
            await app.SignedIn(Role.AcademicOffice),
            $"/timetable?cohort={await app.CodeOf(school.Cohort)}&day={school.Opens:O}"
        );
}
