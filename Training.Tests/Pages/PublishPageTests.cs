using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Training.Application.Timetable;

namespace Training.Tests.Pages;

public abstract class PublishPageTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PublishPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PublishPageTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_office_sees_what_changes_and_for_whom_then_publishes_with_a_reason()
    {
        var school = await app.GivenSchool();
        await app.GivenTrainee(school.Cohort, "Đỗ Thị Yến", school.Class);
        var moved = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        await app.Send(new ChangeSession(moved, school.Plan(day: 1)));
        var code = await app.CodeOf(school.Cohort);
        using var office = await app.SignedIn(Role.AcademicOffice);

        var review = await TestPage.Open(office, $"/timetable/{code}/publish");

        review.Texts("table tbody tr").ShouldHaveSingleItem().ShouldContain($"{school.Opens.AddDays(1):dd/MM}");
        review.Links("table tbody a").ShouldHaveSingleItem().ShouldBe(("Sửa", $"/timetable/sessions/{moved}"));
        review
            .Text("section[aria-labelledby=affected]")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("1 học viên, 1 giảng viên"),
                text => text.ShouldContain("Đỗ Thị Yến")
            );
        var done = await review.SubmitForm("#publish", ("Reason", "Giảng viên dự hội nghị"));
        done.Status.ShouldBe(HttpStatusCode.Redirect);
        var shown = await TestPage.Open(office, done.Response.Headers.Location!.ToString());
        shown.Text(".head").ShouldContain("Giảng viên dự hội nghị");
        (await TestPage.Open(office, $"/timetable/{code}/publications")).Texts("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_first_publication_of_very_many_sessions_is_read_page_by_page()
    {
        var school = await app.GivenSchool();
        DayOfWeek[] workdays = [.. Enumerable.Range(1, 5).Select(day => (DayOfWeek)day)];
        foreach (var plan in (SessionPlan[])[school.Plan(), school.Plan(first: 5, until: 9)])
            (await app.Send(new PlaceSeries(plan, Count: 60, AlsoOn: workdays))).Errors.ShouldBeEmpty();
        var code = await app.CodeOf(school.Cohort);
        using var office = await app.SignedIn(Role.AcademicOffice);

        var first = await TestPage.Open(office, $"/timetable/{code}/publish");
        var second = await TestPage.Open(office, $"/timetable/{code}/publish?page=2");

        first.Text("h2 .count").ShouldBe("120");
        first.Texts("table tbody tr").Count.ShouldBe(100);
        second.Texts("table tbody tr").Count.ShouldBe(20);
    }

    [Fact]
    public async Task Any_two_publications_can_be_compared()
    {
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        foreach (var day in new[] { 1, 0 })
        {
            await app.Send(new ChangeSession(session, school.Plan(day)));
            await app.GivenPublication(school);
        }
        var code = await app.CodeOf(school.Cohort);
        using var office = await app.SignedIn(Role.AcademicOffice);

        (await Changes(3)).Count.ShouldBe(1);
        (await Changes(3, since: 1)).ShouldBeEmpty(); // moved there and back
        (await Changes(2, since: 0)).ShouldHaveSingleItem().ShouldContain("Thêm");
        (await TestPage.Open(office, $"/timetable/{code}/publications/4")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<IReadOnlyList<string>> Changes(int number, int? since = null) =>
            (await TestPage.Open(office, $"/timetable/{code}/publications/{number}?since={since}")).Texts("tbody tr");
    }

    [Fact]
    public async Task The_api_publishes_and_answers_with_the_difference()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        using var client = await app.GivenApiClient(Role.AcademicOffice);
        var address = new Uri($"/api/v1/timetables/{await app.CodeOf(school.Cohort)}/publication", UriKind.Relative);

        using var first = await client.PostAsJsonAsync(address, new { reason = "Mở khóa" });
        using var again = await client.PostAsJsonAsync(address, new { });

        var answer = await first.Content.ReadFromJsonAsync<JsonElement>();
        answer.GetProperty("number").GetInt32().ShouldBe(1);
        answer.GetProperty("changes").GetArrayLength().ShouldBe(1);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("code")
            .GetString()
            .ShouldBe("publishing.nothing_new");
    }
}
