using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Training.Tests.Attendance;

public abstract class RegisterPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RegisterPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RegisterPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Without_scripts_the_whole_form_is_saved_and_confirmed_and_shown_on_the_schedule()
    {
        var given = await app.GivenRegister();
        using var phone = app.SignedIn(given.Instructor);
        (await TestPage.Open(phone, "/schedule")).Text("article.sess .btn").ShouldContain("chưa ghi");
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");

        var saved = await page.SubmitForm(
            "#register",
            ("Rows[0].Whole", "Absent"),
            ("Rows[0].Excused", "true"),
            ("Rows[1].Whole", "Late"),
            ("Rows[2].Periods[0]", ""),
            ("Rows[2].Periods[1]", ""),
            ("Rows[2].Periods[2]", ""),
            ("Rows[2].Periods[3]", "Unexcused")
        );
        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["EEEE", "LPPP", "PPPU"]);

        var shown = await page.Reload();
        shown.Text(".tally").ShouldBe("0 có mặt · 1 muộn · 2 vắng");
        await shown.Post("?handler=Confirm", "#register");
        (await page.Reload()).Text(".note").ShouldContain("chốt lúc");
        (await TestPage.Open(phone, "/schedule")).Text("article.sess .btn").ShouldContain("đã chốt");
    }

    [Fact]
    public async Task A_register_begun_by_mistake_is_given_up_on_its_page()
    {
        var given = await app.GivenRegister();
        using var phone = app.SignedIn(given.Instructor);
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");
        page.Texts("#give-up").ShouldBeEmpty();
        await page.SubmitForm("#register", ("Rows[0].Whole", "Absent"));
        page = await page.Reload();
        (await page.SubmitForm("#give-up")).Text(".summary").ShouldContain("Ghi lý do bỏ sổ");

        (await page.SubmitForm("#give-up", ("Reason", "Mở nhầm buổi"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await page.Reload()).Text(".tally").ShouldBe("0 có mặt · 0 muộn · 0 vắng");
    }

    [Fact]
    public async Task A_form_with_a_version_that_never_was_is_refused_in_words()
    {
        var given = await app.GivenRegister();
        using var phone = app.SignedIn(given.Instructor);
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");

        var answer = await page.SubmitForm("#register", ("Rows[0].Whole", "Absent"), ("Rows[0].Version", "7"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text(".summary").ShouldContain("Tải lại trang");
        (await app.Register(given)).Begun.ShouldBeFalse();
    }

    [Fact]
    public async Task One_tap_over_a_mixed_mark_counts_for_the_whole_session_and_a_changed_period_over_the_tap()
    {
        var given = await app.GivenRegister();
        await app.Take(
            given,
            new Application.Attendance.Tap(given.People[0], "PPPU"),
            new Application.Attendance.Tap(given.People[1], "PPPU")
        );
        await app.Confirm(given);
        using var phone = app.SignedIn(given.Instructor);
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");

        await page.SubmitForm(
            "#register",
            ("Reason", "Xem lại"),
            ("Rows[0].Whole", "Present"), // it was shown as absent, with the periods beside it
            ("Rows[0].Periods[0]", "Present"),
            ("Rows[0].Periods[1]", "Present"),
            ("Rows[0].Periods[2]", "Present"),
            ("Rows[0].Periods[3]", "Unexcused"),
            ("Rows[1].Whole", "Present"),
            ("Rows[1].Periods[0]", "Late"),
            ("Rows[1].Periods[1]", "Present"),
            ("Rows[1].Periods[2]", "Present"),
            ("Rows[1].Periods[3]", "Unexcused")
        );

        (await app.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["PPPP", "LPPP", "PPPP"]);
    }

    [Fact]
    public async Task After_a_confirmation_that_was_refused_the_form_goes_on_from_what_it_saved()
    {
        var given = await app.GivenRegister();
        using var phone = app.SignedIn(given.Instructor);
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");
        var refused = await page.Post("?handler=Confirm", "#register", ("Rows[0].Whole", "Absent"), ("Heads", "3"));
        refused.Text(".summary").ShouldContain("Đếm được 3 người nhưng sổ có 2");

        var answer = await refused.Post("?handler=Confirm", "#register", ("Rows[0].Whole", "Present"), ("Heads", "3"));

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.Register(given)).Lines.ShouldAllBe(line => line.Letters == "PPPP");
    }

    [Fact]
    public async Task A_form_that_is_older_than_the_register_shows_both_values_and_the_name()
    {
        var given = await app.GivenRegister();
        using var phone = app.SignedIn(given.Instructor);
        var page = await TestPage.Open(phone, $"/sessions/{given.Session}/attendance");
        await app.Take(given, new Application.Attendance.Tap(given.People[0], "EEEE"));

        var answer = await page.SubmitForm("#register", ("Rows[0].Whole", "Absent"), ("Rows[1].Whole", "Absent"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer
            .Text(".clash")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("vắng không phép"),
                text => text.ShouldContain("vắng có phép (Test")
            );
        (await app.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["EEEE", "UUUU", null]); // P15
    }

    [Fact]
    public async Task A_trainee_sees_what_was_recorded_of_them_and_their_share()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        var person = await app.Db(db =>
            db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync()
        );
        await app.Take(given, new Application.Attendance.Tap(person, "PPPU"));
        using var phone = app.SignedIn(trainee);
        (await TestPage.Open(phone, "/schedule")).Text("main").ShouldNotContain("vắng"); // not before it is closed

        await app.Confirm(given);

        var page = await TestPage.Open(phone, "/schedule");
        page.Text("article.sess .st.bad").ShouldBe("tiết 4 vắng không phép");
        page.Text("main").ShouldContain("Chuyên cần 75%");
    }

    [Fact]
    public async Task The_share_is_of_the_cohort_and_not_of_one_that_was_attended_years_ago()
    {
        var (before, given) = (await app.GivenRegister(), await app.GivenRegister());
        var trainee = await app.GivenTraineeSession(before.School);
        var person = await app.Db(db =>
            db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync()
        );
        await app.Take(before, new Application.Attendance.Tap(person, "UUUU"));
        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == person)
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, given.School.Class))
        );
        await app.Take(given, new Application.Attendance.Tap(person, "PPPU"));
        await app.Confirm(before);
        await app.Confirm(given);
        await app.Db(db =>
            db.Registers.Where(r => r.SessionId == before.Session)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Date, before.School.Opens.AddYears(-2)))
        );
        using var phone = app.SignedIn(trainee);

        (await TestPage.Open(phone, "/schedule")).Text("main").ShouldContain("Chuyên cần 75%");
    }

    [Fact]
    public async Task The_api_reads_and_writes_the_register_item_by_item()
    {
        var given = await app.GivenRegister();
        using var client = await app.GivenApiClient(given.Instructor.Account);
        var address = new Uri($"/api/v1/sessions/{given.Session}/attendance", UriKind.Relative);

        var put = new
        {
            items = new[]
            {
                new { person = given.People[0].Value, periods = new[] { "late", "present", "present", "leftEarly" } },
            },
            confirm = true,
        };
        using var answer = await client.PutAsJsonAsync(address, put);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var register = JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;
        register.GetProperty("open").GetBoolean().ShouldBeFalse();
        register
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => string.Join(' ', item.GetProperty("periods").EnumerateArray().Select(p => p.GetString())))
            .ShouldBe([
                "late present present leftEarly",
                "present present present present",
                "present present present present",
            ]);
    }
}
