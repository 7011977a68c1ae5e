using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Training.Application.Enrolment.Selection;
using Training.Application.People;
using Training.Tests.Enrolment.Eligibility;
using Training.Web;
using Training.Web.Pages.Selection;

namespace Training.Tests.Enrolment.Selection;

public abstract class SelectionPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SelectionPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SelectionPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task HR_ranks_looks_decides_and_everybody_is_where_the_page_said()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        using var hr = await app.SignedIn(Role.Hr);
        var address = $"/cohorts/{given.Code}/selection";

        var ranked = await (await TestPage.Open(hr, address)).SubmitForm(Form("Try"), ("Seed", GivenSelection.Seed));
        await app.RunDueWork();
        var trial = await TestPage.Open(hr, address);
        var unsigned = await trial.SubmitForm("#decide", ("On", "2026-06-01"));
        var decided = await trial.SubmitForm(
            "#decide",
            ("On", "2026-06-01"),
            ("Decision.Number", "12/QĐ-SNV"),
            ("Decision.Date", "2026-05-28"),
            ("Decision.Signatory", "Trần Thu Hương")
        );
        await app.RunDueWork();

        ranked.Status.ShouldBe(HttpStatusCode.Redirect);
        trial.Text("#people-list").ShouldContain("Xếp thứ 1 trong 2");
        unsigned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        decided.Status.ShouldBe(HttpStatusCode.Redirect);
        (await TestPage.Open(hr, address)).Text("[aria-labelledby=standing]").ShouldContain("12/QĐ-SNV");
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Admitted]);
        var application = await TestPage.Open(hr, $"/cohorts/{given.Code}/applications/{given.Applications[0]}");
        application.Text("[aria-labelledby=selection-of]").ShouldContain("Số 1 trong danh sách dự bị");
        foreach (var part in new[] { "scores", "scoring", "eligibility", "documents" })
        {
            var page = await TestPage.Open(hr, $"/cohorts/{given.Code}/{part}");
            page.Text("main").ShouldContain("Khóa đã có quyết định xét tuyển", customMessage: part);
            page.Texts("main .head button").ShouldBeEmpty(part);
        }
    }

    [Fact]
    public async Task Leadership_sees_it_all_and_can_neither_rank_nor_decide_and_others_see_nothing()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var trial = await app.Rank(given.Code);
        using var leadership = await app.SignedIn(Role.Leadership);
        using var trainee = await app.SignedIn(Role.Trainee);
        var user = (await app.GivenAccount([Role.Leadership])).Id;
        Permission[] allowed = [.. Roles.PermissionsOf(Role.Leadership)];

        var seen = await TestPage.Open(leadership, $"/cohorts/{given.Code}/selection");
        var decide = new DecideSelection(given.Code, trial.Last!.Basis, app.ActOfSelection());

        seen.Text("#people-list").ShouldContain("Xếp thứ 1 trong 2");
        seen.Text(Form("Try")).ShouldBeEmpty();
        seen.Text("#decide").ShouldBeEmpty();
        (await app.SendAs(user, allowed, new RunSelection(given.Code, "1"))).Errors.ShouldBe([Error.AccessDenied]);
        (await app.SendAs(user, allowed, decide)).Errors.ShouldBe([Error.AccessDenied]);
        (await TestPage.Open(trainee, $"/cohorts/{given.Code}/selection")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_program_ranks_by_a_seed_and_decides_by_what_it_saw_and_is_told_which_work_does_it()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        using var program = await app.GivenApiClient(Role.Hr);
        var address = new Uri($"/api/v1/cohorts/{given.Code}/selection", UriKind.Relative);
        var act = new
        {
            on = app.Clock.Day(),
            decision = new
            {
                number = "12/QĐ-SNV",
                date = app.Clock.Day(),
                signatory = "Trần Thu Hương",
            },
        };

        using var ranked = await program.PostAsJsonAsync(address, new { seed = GivenSelection.Seed });
        await app.RunDueWork();
        var trial = (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("last");
        using var blind = await program.PostAsJsonAsync(address, new { act });
        var seen = trial.GetProperty("basis").GetString();
        using var decided = await program.PostAsJsonAsync(address, new { seen, act });
        await app.RunDueWork();

        ranked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        blind.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        decided.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var work = (await decided.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("workId").GetString();
        decided.Headers.Location!.ToString().ShouldBe($"/api/v1/work/{work}");
        (await app.States(given)).ShouldBe([CandidacyState.Applied, CandidacyState.Admitted]);
    }

    [Fact]
    public async Task The_lists_for_the_notice_board_are_in_the_order_of_names_and_hide_numbers_on_paper_and_in_excel()
    {
        var given = await app.GivenApplicants(seats: 2, 70, 90, 80);
        string[] names = ["Lê Chờ", "Trần Văn Đức", "Vũ Thị Ánh"];
        foreach (var (application, name) in given.Applications.Zip(names))
            await Rename(application, name);
        await app.Rank(given.Code);
        using var hr = await app.SignedIn(Role.Hr);
        using var leadership = await app.SignedIn(Role.Leadership);
        var address = $"/cohorts/{given.Code}/selection/notice";

        var admitted = await TestPage.Open(hr, address);
        var reserve = await TestPage.Open(hr, $"{address}?reserve=true");
        var file = await hr.GetByteArrayAsync(new Uri($"{address}?handler=File", UriKind.Relative));

        admitted.Texts(".form-table td:nth-child(2)").ShouldBe(["Vũ Thị Ánh", "Trần Văn Đức"]);
        admitted.Texts(".form-table td:nth-child(5)").ShouldAllBe(hint => hint.StartsWith('•'));
        admitted.Attribute("article", "class")!.ShouldContain("is-draft");
        reserve.Texts(".form-table td:nth-child(2)").ShouldBe(["Lê Chờ"]);
        reserve.Texts(".form-table td:last-child").ShouldBe(["1"]);
        Sheet(file, 1).ShouldContain("••••");
        Sheet(file, 2).ShouldContain("Lê Chờ");
        (await TestPage.Open(leadership, address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("vi", "Xếp thứ 3 trong 4 người dự xét vào Xã Ba Vì", "người trúng tuyển cuối cùng là 80,5.", "nộp")]
    [InlineData("en", "Ranked 3 of 4 who compete for Xã Ba Vì", "the last admitted has 80.5.", "fil")]
    public async Task Why_is_said_in_words_in_both_languages(string language, string rank, string last, string rule)
    {
        var given = await app.GivenApplicants(seats: 2, 80.5m, 90, null, 80.5m, 60);
        await app.Rank(given.Code);
        var lines = await app.Lines(given.Code);

        var said = lines.Select(line => string.Join(' ', Say(line.Why, language))).ToList();

        said[2].ShouldContain(rank);
        said[2].ShouldContain(last);
        said[2].ShouldContain(rule, Case.Insensitive);
        said[3].ShouldNotContain(rule, Case.Insensitive);
        foreach (var outcome in Enum.GetValues<SelectionOutcome>())
        {
            var sentence = Say(new(outcome, null, null, [], null), language).ShouldHaveSingleItem();
            sentence.ShouldNotStartWith("selection.");
        }
    }

    private async Task Rename(CandidacyId application, string name)
    {
        var person = await app.PersonOf(application);
        (await app.Send(new OpenPersonFile(person))).Succeeded(out var open).ShouldBeTrue();
        var form = open!.Form with { FullName = name };
        (await app.Send(new ChangePerson(person, open.Version, form))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
    }

    private static string Sheet(byte[] workbook, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open());
        return sheet.ReadToEnd();
    }

    private List<string> Say(SelectionReason why, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
        try
        {
            return [.. SelectionWords.Why((Texts)app.Services.GetService(typeof(Texts))!, why)];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string Form(string handler) => $"main form[action*='handler={handler}']";
}
