using System.Net;
using System.Text.Json;
using Training.Application.Timetable;

namespace Training.Tests.Pages;

public abstract class SchedulePageTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SchedulePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SchedulePageTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Today_comes_first_then_day_by_day_without_scripts()
    {
        var school = await app.GivenSchool(opensIn: 0);
        var trainee = await app.GivenTraineeSession(school);
        await app.GivenSession(school.Plan(first: 5, until: 9)); // 13:30 to 16:30; it is 16:00 in Hà Nội
        await app.GivenSession(school.Plan(day: 1));
        await app.GivenSession(school.Plan(day: 8));
        await app.GivenPublication(school);
        using var phone = app.SignedIn(trainee);

        var page = await TestPage.Open(phone, "/schedule");

        var now = page.Texts("article.sess").ShouldHaveSingleItem();
        now.ShouldSatisfyAllConditions(
            text => text.ShouldContain("13:30 – 16:30"),
            text => text.ShouldContain("Đang học"),
            text => text.ShouldContain("Chuyên đề 1: Chính quyền địa phương"),
            text => text.ShouldContain("Cơ sở 1"),
            text => text.ShouldContain("220 Phố Huế")
        );
        page.Texts(".ag .d b").ShouldBe([$"{school.Opens.AddDays(1).Day}", $"{school.Opens.AddDays(8).Day}"]);
        (await TestPage.Open(phone, $"/schedule?day={school.Opens.AddDays(8):yyyy-MM-dd}"))
            .Texts(".ag .d b")
            .ShouldBe([$"{school.Opens.AddDays(8).Day}"]);
    }

    [Fact]
    public async Task What_changed_stands_on_top_until_the_person_knows()
    {
        var school = await app.GivenSchool(opensIn: 0);
        var trainee = await app.GivenTraineeSession(school);
        var session = await app.GivenSession(school.Plan(day: 1));
        await app.GivenPublication(school);
        var other = await app.GivenRoom(await app.GivenSite());
        await app.Send(new ChangeSession(session, school.Plan(day: 1) with { Room = other }));
        await app.GivenPublication(school);
        using var phone = app.SignedIn(trainee);
        var page = await TestPage.Open(phone, "/schedule");
        page.Text(".note.warn").ShouldContain("Đổi phòng");

        await page.SubmitForm(".note form");

        (await TestPage.Open(phone, "/schedule")).Text(".note.warn").ShouldBe("");
    }

    [Fact]
    public async Task An_instructors_day_names_the_class_and_their_first_page_leads_to_its_register()
    {
        var instructor = await app.GivenSession(Role.Instructor);
        var school = await app.GivenSchool(instructor.Account, opensIn: 0);
        var session = await app.GivenSession(school.Plan(first: 5, until: 9));
        await app.GivenPublication(school);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == school.Class).Select(c => c.Code).SingleAsync());
        using var phone = app.SignedIn(instructor);

        var page = await TestPage.Open(phone, "/schedule");

        page.Text("h1").ShouldBe("Lịch dạy");
        page.Text("article.sess").ShouldContain($"Lớp {code}");
        (await TestPage.Open(phone, "/"))
            .Links("[aria-labelledby=teaching] li a")
            .ShouldHaveSingleItem()
            .Address.ShouldBe($"/sessions/{session}/attendance");
    }

    [Fact]
    public async Task The_api_answers_the_same_sessions()
    {
        var school = await app.GivenSchool(opensIn: 0);
        var trainee = await app.GivenTraineeSession(school);
        var session = await app.GivenSession(school.Plan(day: 1));
        await app.GivenPublication(school);
        using var client = await app.GivenApiClient(trainee.Account);

        var answer = await client.GetStringAsync(new Uri("/api/v1/me/schedule", UriKind.Relative));

        var item = JsonDocument.Parse(answer).RootElement.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("id").GetGuid().ShouldBe(session.Value);
        item.GetProperty("date").GetString().ShouldBe($"{school.Opens.AddDays(1):yyyy-MM-dd}");
        item.GetProperty("begins").GetString().ShouldStartWith("07:30");
        item.GetProperty("state").GetString().ShouldBe("planned");

        using var wrong = await client.GetAsync(
            new Uri("/api/v1/me/schedule?from=2026-01-02&to=2026-01-01", UriKind.Relative)
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
