using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Timetable;

namespace Training.Tests.Assessment;

/// <summary>Grade sheets without JavaScript, and as another system fills them.</summary>
public abstract class GradeSheetPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : GradeSheetPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : GradeSheetPagesTests(app), IClassFixture<PostgresApp>;

    private const string ToMark = "section[aria-labelledby=sheets-to-mark] li";

    [Fact]
    public async Task A_plain_form_saves_what_was_changed_and_keeps_what_somebody_else_wrote_meanwhile()
    {
        var sheets = await app.GivenGradeSheets();
        using var office = await app.SignedIn(Role.ExamOffice);
        var page = await TestPage.Open(office, sheets.Address);
        await app.Enter(sheets.Cell(0, "6"));

        var saved = await page.SubmitForm("#marks", (Name(sheets, 0), ""), (Name(sheets, 1), "7,5"));

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await Marks(sheets)).ShouldBe([Mark.Of(6), Mark.Of(7.5m)]);
    }

    [Fact]
    public async Task A_conflict_shows_both_values_and_the_name_and_a_second_press_replaces()
    {
        var sheets = await app.GivenGradeSheets();
        using var office = await app.SignedIn(Role.ExamOffice);
        var page = await TestPage.Open(office, sheets.Address);
        await app.Enter(sheets.Cell(0, "6"));

        var answer = await page.SubmitForm("#marks", (Name(sheets, 0), "9"), (Name(sheets, 1), "8"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text(".why").ShouldBe("Test vừa ghi 6,0. Bạn gõ 9, chưa lưu; lưu lần nữa để thay.");
        answer.Value($"#c-{sheets.Exam}-{sheets.People[0]}").ShouldBe("9");
        (await Marks(sheets)).ShouldBe([Mark.Of(6), Mark.Of(8)]);
        await answer.SubmitForm("#marks", (Name(sheets, 0, read: 1), "9"));
        (await Marks(sheets))[0].ShouldBe(Mark.Of(9));
    }

    [Fact]
    public async Task The_steps_are_taken_on_the_page_and_publishing_asks_for_the_class()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "6"), sheets.Cell(1, "8"));
        using var office = await app.SignedIn(Role.ExamOffice);
        using var other = await app.SignedIn(Role.AcademicOffice);

        await (await TestPage.Open(office, sheets.Address)).SubmitForm("#submit", ("Sheets", sheets.Exam));
        await (await TestPage.Open(other, sheets.Address)).SubmitForm("#approve");
        var page = await TestPage.Open(other, sheets.Address);
        (await page.SubmitForm("#publish", ("Confirm", "K0"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.SubmitForm("#publish", ("Confirm", sheets.Class))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await View(sheets)).Components[1].State.ShouldBe(GradeSheetState.Published);
    }

    [Fact]
    public async Task The_list_has_what_is_overdue_first_and_the_home_of_the_instructor_names_it() // EXM-12
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        await app.GivenTestLesson(given.School);
        await app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 }); // a Friday
        await app.GivenPublication(given.School);
        using var instructor = app.SignedIn(given.Instructor);
        var other = await app.GivenClass(given.School.Cohort);
        await app.Db(db =>
            db.Classes.Where(c => c.Id == other).ExecuteUpdateAsync(c => c.SetProperty(x => x.Code, "A0"))
        );
        await app.GivenTaught(given.School.Cohort, other, given.School.Module, given.Instructor.Account);
        var due = given.School.Opens.AddDays(4 + 21); // 15 working days

        var rows = (await TestPage.Open(instructor, "/grade-sheets")).Texts("tbody tr");
        rows.Select(row => row.Contains("chưa có ngày thi", StringComparison.Ordinal)).ShouldBe([false, true]);
        rows[0].ShouldContain($"{due:dd/MM/yyyy}");
        rows[0].ShouldNotContain("quá hạn");
        var home = await TestPage.Open(instructor, "/");
        home.Texts(ToMark).ShouldHaveSingleItem().ShouldContain($"hạn công bố {due:dd/MM/yyyy}");

        await app.Db(db =>
            db.ScheduleEntries.Where(entry => entry.Audience == given.School.Class.Value)
                .ExecuteUpdateAsync(entry => entry.SetProperty(e => e.Date, given.School.Opens.AddDays(-60)))
        );
        (await TestPage.Open(instructor, "/grade-sheets")).Texts("tbody tr")[0].ShouldContain("quá hạn");
        (await TestPage.Open(instructor, "/")).Text(ToMark).ShouldContain("đã quá hạn");
    }

    [Fact]
    public async Task Marks_are_due_once_every_exam_of_the_module_is_published_whatever_the_draft_says() // EXM-12
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        await app.GivenTestLesson(given.School);
        await app.Db(async db =>
        {
            var module = await db.Modules.SingleAsync(m => m.Id == given.School.Module);
            db.Entry(module).Property(m => m.Lessons).CurrentValue =
            [
                .. module.Lessons,
                module.Lessons[1] with
                {
                    Number = 3,
                },
            ];
            return await db.SaveChangesAsync();
        });
        await app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 }); // a Friday
        await app.GivenPublication(given.School);
        (await Due()).On.ShouldBeNull();

        var last = await app.GivenSession(given.School.Plan(day: 7) with { Lesson = 3 });
        (await Due()).On.ShouldBeNull();
        await app.GivenPublication(given.School);
        await app.Send(new CancelSession(last, "Dời thi"));

        (await Due()).On.ShouldBe(given.School.Opens.AddDays(7 + 21)); // 15 working days
        await app.GivenPublication(given.School);
        (await Due()).On.ShouldBeNull();

        async Task<DueDate> Due()
        {
            var @class = await app.Db(db =>
                db.Classes.Where(c => c.Id == given.School.Class).Select(c => c.Code).SingleAsync()
            );
            (await app.Send(new ShowDueDate(@class, given.School.ModuleCode))).Succeeded(out var due).ShouldBeTrue();
            return due!;
        }
    }

    [Fact]
    public async Task Who_passes_below_the_lowest_band_is_average_in_the_spread_and_failed_nowhere() // SCO-05, CLS-06
    {
        var sheets = await app.GivenGradeSheets();
        await app.Db(db =>
            db.RuleSets.Where(rules => db.Cohorts.Any(c => c.Id == sheets.Cohort && c.RuleSet == rules.Id))
                .ExecuteUpdateAsync(rules =>
                    rules.SetProperty(one => one.Parameters, """{"score.pass":{"value":4.0,"mark":"V"}}""")
                )
        );
        await app.EnterBoth(sheets, 0, coursework: "4,5", exam: "4,5");
        await app.EnterBoth(sheets, 1, coursework: "3", exam: "3");
        await app.Publish(sheets.Coursework, sheets.Exam);
        using var office = await app.SignedIn(Role.ExamOffice);

        var spread = (await TestPage.Open(office, sheets.Address)).Texts("section[aria-labelledby=spread] dd.r");

        spread.Select(text => text.Split(' ')[0]).ShouldBe(["0", "0", "0", "1", "1"]); // trung bình, chưa đạt
    }

    [Fact]
    public async Task The_paper_has_names_in_their_order_marks_in_digits_and_words_the_state_and_places_to_sign()
    {
        var sheets = await app.GivenGradeSheets(people: 4);
        string[] marks = ["8", "7,25", "V", "9"];
        for (var i = 0; i < marks.Length; i++)
            await app.EnterBoth(sheets, i, coursework: "7", exam: marks[i]);
        using var office = await app.SignedIn(Role.ExamOffice);

        (await TestPage.Open(office, $"{sheets.Address}/print")).Text(".is-draft").ShouldNotBeEmpty();
        await app.Publish(sheets.Coursework, sheets.Exam);
        var paper = await TestPage.Open(office, $"{sheets.Address}/print");

        paper
            .Texts(".form-table tbody td:nth-child(2)")
            .ShouldBe(["Lê Ánh", "Đào Minh Đức", "Vũ Thu Hà", "Ngô Thị Hòa"]);
        paper
            .Texts(".form-table tbody tr:nth-child(1) td")
            .ShouldBe(["1", "Lê Ánh", "7,0", "8,0", "7,6", "bảy phẩy sáu", "Khá"]);
        paper.Text(".sheet").ShouldContain("đã công bố, phiên bản");
        paper.Text(".is-draft").ShouldBeEmpty();
        paper.Texts(".form-sign .b").Count.ShouldBe(3);
        (await TestPage.Open(office, sheets.Address)).Text("section[aria-labelledby=spread]").ShouldContain("Chưa đạt");
    }

    [Fact]
    public async Task A_program_sends_changed_cells_with_the_version_that_it_read()
    {
        var sheets = await app.GivenGradeSheets();
        using var program = await app.GivenApiClient(Role.ExamOffice);
        var address = new Uri($"/api/v1/grade-sheets/{sheets.Exam}", UriKind.Relative);
        object[] cells =
        [
            new
            {
                person = sheets.People[0].Value,
                version = 0,
                value = 7.25m,
            },
            new
            {
                person = sheets.People[1].Value,
                version = 0,
                state = "absentUnexcused",
            },
        ];

        using var answer = await program.PatchAsJsonAsync(address, new { cells });
        var sheet = (await program.GetFromJsonAsync<JsonNode>(address))!;

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        sheet["cells"]!
            .AsArray()
            .Select(cell => $"{cell!["state"]} {cell["value"]} {cell["version"]}")
            .ShouldBe(["scored 7.25 1", "absentUnexcused  1"]);
        using var late = await program.PatchAsJsonAsync(
            address,
            new
            {
                cells = new[]
                {
                    new
                    {
                        person = sheets.People[0].Value,
                        version = 0,
                        value = 8,
                    },
                },
            }
        );
        var conflict = (await late.Content.ReadFromJsonAsync<JsonNode>())!["cells"]![0]!;
        $"{conflict["result"]} {conflict["value"]} {conflict["version"]}".ShouldBe("conflict 7.25 1");
    }

    [Theory]
    [InlineData("""{ "state": "scored" }""", "assessment.value_missing", "cells[0].value")]
    [InlineData("""{ "value": 8, "state": "absentExcused" }""", "assessment.value_beside_state", "cells[0].state")]
    public async Task A_program_that_contradicts_itself_is_told_where_and_nothing_changes(
        string says,
        string code,
        string field
    )
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "6"));

        using var answer = await Patch(sheets, says, version: 1);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![0]!;
        (error["code"]!.GetValue<string>(), error["field"]!.GetValue<string>()).ShouldBe((code, field));
        (await Marks(sheets))[0].ShouldBe(Mark.Of(6));
    }

    [Theory]
    [InlineData("""{ "value": 7.250 }""")]
    [InlineData("""{ "value": 7.25, "state": "scored" }""")]
    public async Task A_number_is_the_same_number_however_a_program_writes_it(string says)
    {
        var sheets = await app.GivenGradeSheets();

        using var answer = await Patch(sheets, says, version: 0);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Marks(sheets))[0].ShouldBe(Mark.Of(7.25m));
    }

    private async Task<HttpResponseMessage> Patch(GivenSheets sheets, string says, int version)
    {
        using var program = await app.GivenApiClient(Role.ExamOffice);
        var cell = JsonNode.Parse(says)!;
        (cell["person"], cell["version"]) = ($"{sheets.People[0]}", version);
        // As text: a number keeps the zeros that it was written with.
        using var body = new StringContent(
            $$"""{"cells":[{{cell.ToJsonString()}}]}""",
            MediaTypeHeaderValue.Parse("application/json")
        );
        return await program.PatchAsync(new Uri($"/api/v1/grade-sheets/{sheets.Exam}", UriKind.Relative), body);
    }

    private static string Name(GivenSheets sheets, int person, int read = 0) =>
        $"mark|THI|{sheets.People[person]}|{read}";

    private async Task<GradeSheetView> View(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private async Task<List<Mark>> Marks(GivenSheets sheets) =>
        [.. (await View(sheets)).Lines.Select(line => line.Cells[1].Mark)];
}
