using System.Net;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Timetable.Contracts;
using static Training.Tests.Support.GivenResults;

namespace Training.Tests.Assessment.Results;

/// <summary>Who sits an exam again, when, and in which order the sittings are published (RST-01 to RST-05).</summary>
public abstract class ResitTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ResitTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ResitTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Who_failed_sits_again_after_the_gap_and_both_sittings_are_kept() // RST-01, RST-05
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);

        var list = await app.Resits(sheets);
        list.Resits.ShouldHaveSingleItem().Person.ShouldBe(sheets.People[0]);
        (await app.OpenResit(sheets, days: 13)).Errors.ShouldContain(e => e.Code == "results.too_early");
        (await app.OpenResit(sheets)).Succeeded(out var opened).ShouldBeTrue();
        opened.ShouldBe(1);

        var again = await app.SecondSitting(sheets);
        (await app.Send(Change(again, sheets.People[1], "9"))).Errors.ShouldNotBeEmpty(); // not one of those who sit again
        await app.Enter(new CellChange(again, sheets.People[0], Read: 1, "6.5"));
        await app.Publish(again);

        var result = await app.ResultOf(sheets, 0);
        result.Score.ShouldBe(6.3m);
        result.Resat.ShouldBeTrue();
        result.Parts[^1].Attempts.Select(attempt => attempt.Mark.Value).ShouldBe([3m, 6.5m]);
        (await app.Resits(sheets)).Resits.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sheet_of_a_resit_has_those_who_sit_again_and_nobody_else()
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        await app.GivenResit(sheets);
        var client = app.CreateClient();

        var page = await TestPage.Open(client, $"{sheets.Address}?sitting=2");
        page.Texts("#marks tbody th").ShouldHaveSingleItem().ShouldContain("Lê Ánh");
        page.Text(".head").ShouldContain("lần thi 2");
        (await client.GetAsync(new Uri($"{sheets.Address}?sitting=3", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Sittings_are_published_in_their_order_and_withdrawn_against_it() // RST-04
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.Publish(sheets.Coursework, sheets.Exam);
        var again = await app.GivenResit(sheets);
        await app.Enter(new CellChange(again, sheets.People[0], Read: 1, "6.5"));
        await app.Publish(again);

        (await Reopen(sheets.Exam)).Errors.ShouldHaveSingleItem().Code.ShouldBe("assessment.later_visible");
        (await app.ResultOf(sheets, 0)).Resat.ShouldBeTrue();
        (await Reopen(sheets.Exam, again)).Errors.ShouldBeEmpty();
        (await app.Send(new SubmitSheets([again]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([again]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([again])))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("assessment.earlier_hidden");

        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([sheets.Exam, again]))).Errors.ShouldBeEmpty();
        (await app.ResultOf(sheets, 0)).Resat.ShouldBeTrue();

        Task<Result<int>> Reopen(params GradeSheetId[] these) => app.Send(new ReopenSheets(these, "Cộng sót", Decided));
    }

    [Fact]
    public async Task Who_is_let_into_an_open_resit_moves_its_sheet_so_that_nobody_submits_it_past_them()
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        var again = await app.GivenResit(sheets);
        var before = await Version();
        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng nhầm", Decided))).Errors.ShouldBeEmpty();
        await app.Enter(sheets.Cell(1, "2", read: 1));
        await app.Publish(sheets.Exam);

        (await app.GivenResit(sheets)).ShouldBe(again);

        (await app.Db(db => db.MarkEntries.CountAsync(e => e.SheetId == again))).ShouldBe(2);
        (await Version()).ShouldBe(before + 1);

        Task<int> Version() =>
            app.Db(db => db.GradeSheets.Where(s => s.Id == again).Select(s => s.Version).SingleAsync());
    }

    [Fact]
    public async Task A_resit_is_listed_with_who_sits_it_and_due_by_its_day() // EXM-12
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        await app.GivenResit(sheets);
        var sat = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(14);
        var due = await app.Use<IWorkingDays, DateOnly>(days => days.From(sat, 15, default));
        using var office = await app.SignedIn(Role.ExamOffice);

        var list = await TestPage.Open(office, $"/grade-sheets?cohort={await app.CodeOf(sheets.Cohort)}");

        list.Texts("tbody tr")
            .Single(row => row.Contains("lần thi 2", StringComparison.Ordinal))
            .ShouldSatisfyAllConditions(
                row => row.ShouldContain($"{due:dd/MM/yyyy}"),
                row => row.ShouldContain("0/1 người có điểm")
            );
        (await TestPage.Open(office, $"{sheets.Address}?sitting=2")).Text(".head").ShouldContain($"{due:dd/MM/yyyy}");
    }

    [Fact]
    public async Task Who_comes_to_be_due_after_the_sheet_of_the_sitting_was_closed_is_told_to_have_it_reopened() // ATT-02
    {
        var sheets = await app.GivenGradeSheets();
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "3");
        await app.EnterBoth(sheets, 1, coursework: "6", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        var again = await app.GivenResit(sheets);
        await app.Enter(new CellChange(again, sheets.People[0], Read: 1, "4"));
        (await app.Send(new SubmitSheets([again]))).Errors.ShouldBeEmpty();
        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng nhầm", Decided))).Errors.ShouldBeEmpty();
        await app.Enter(sheets.Cell(1, "2", read: 1));
        await app.Publish(sheets.Exam);
        using var office = await app.SignedIn(Role.ExamOffice);
        var address = $"/cohorts/{await app.CodeOf(sheets.Cohort)}/resits";

        var rows = (await TestPage.Open(office, address)).Texts("tbody tr");
        (await app.OpenResit(sheets)).Errors.ShouldHaveSingleItem().Code.ShouldBe("assessment.sitting_closed");

        rows.Select(row => row.Contains("đã đóng, chưa vào được", StringComparison.Ordinal)).ShouldBe([false, true]);
        (await app.Send(new ReopenSheets([again], "Thêm người", Decision.None))).Errors.ShouldBeEmpty();
        (await TestPage.Open(office, address)).Text("main").ShouldNotContain("đã đóng");
        (await app.OpenResit(sheets)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sitting_after_an_excused_absence_is_listed_as_the_first() // RST-04
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "6", exam: "P");
        await app.Publish(sheets.Coursework, sheets.Exam);

        (await app.Resits(sheets)).Resits.ShouldHaveSingleItem().CountsAsFirst.ShouldBeTrue();
    }

    private static EnterMarks Change(GradeSheetId sheet, PersonId person, string text) =>
        new([new CellChange(sheet, person, Read: 0, text)], new EntrySource(MarkWay.Page));
}
