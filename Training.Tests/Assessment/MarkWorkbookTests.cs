using System.Globalization;
using System.Net;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Assessment.Workbook;
using Training.Tests.Spreadsheets;
using static Training.Tests.Support.FilledWorkbook;

namespace Training.Tests.Assessment;

/// <summary>A grade sheet as a workbook: out, filled, shown cell by cell, and written exactly as it was shown (P3, P15).</summary>
public abstract class MarkWorkbookTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : MarkWorkbookTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : MarkWorkbookTests(app), IClassFixture<PostgresApp>;

    private const string FileName = "diem-thi.xlsx";

    [Theory]
    [InlineData("vi", "en")]
    [InlineData("en", "vi")]
    public async Task What_comes_back_as_it_went_out_changes_nothing_in_either_language(string written, string read)
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "7,25"), sheets.Cell(1, "V"));
        var file = await InLanguage(written, () => app.Filled(sheets, _ => { }));

        var review = await InLanguage(read, () => Read(sheets, file));

        review.Lines.ShouldBeEmpty();
        review.Unchanged.ShouldBe(2);
    }

    [Fact]
    public async Task Every_cell_is_shown_as_new_changed_wrong_or_in_conflict_and_only_the_good_ones_are_written()
    {
        var sheets = await app.GivenGradeSheets(people: 4);
        await app.Enter(sheets.Cell(1, "6"), sheets.Cell(2, "5"));
        var file = await app.Filled(
            sheets,
            rows =>
            {
                rows[0][Exam] = "7.5";
                rows[1][Exam] = "6,5";
                rows[2][Exam] = "8";
                rows[3][Exam] = "75";
                rows[3][Coursework] = "p";
            }
        );
        await app.Enter(sheets.Cell(2, "9", read: 1));

        var review = await Read(sheets, file);

        review
            .Lines.Select(line => ($"{line.Column}{line.Row}", line.Change, line.Before, line.Typed))
            .ShouldBe([
                ("D2", WorkbookChange.New, Mark.None, "7.5"),
                ("D3", WorkbookChange.Changed, Mark.Of(6), "6,5"),
                ("D4", WorkbookChange.Conflict, Mark.Of(9), "8"),
                ("C5", WorkbookChange.New, Mark.None, "p"),
                ("D5", WorkbookChange.Refused, Mark.None, "75"),
            ]);
        review.Lines[2].Outcome.ByName.ShouldBe("Test");
        review.Lines[4].Outcome.Refusal!.Code.ShouldBe("assessment.mark_comma_missing");

        (await app.Send(new CommitMarkWorkbook(review.Plan))).Succeeded(out var count).ShouldBeTrue();

        count.ShouldBe(3);
        (await Exams(sheets)).ShouldBe([Mark.Of(7.5m), Mark.Of(6.5m), Mark.Of(9), Mark.None]);
        (await app.Send(new ShowMarkHistory(sheets.Exam, sheets.People[1]))).Succeeded(out var history);
        (history!.Lines[0].Way, history.Lines[0].Source).ShouldBe((MarkWay.Workbook, FileName));
    }

    [Fact]
    public async Task A_cell_that_was_not_changed_in_the_file_and_has_a_newer_mark_is_counted_apart() // P15
    {
        var sheets = await app.GivenGradeSheets(people: 3);
        await app.Enter(sheets.Cell(0, "6"), sheets.Cell(1, "5"), sheets.Cell(2, "4"));
        var file = await app.Filled(sheets, rows => rows[2][Exam] = "7");
        await app.Enter(sheets.Cell(0, "9", read: 1), sheets.Cell(2, "7", read: 1));
        using var office = await app.SignedIn(Role.ExamOffice);

        var review = await Read(sheets, file);
        var page = await TestPage.Open(office, $"{sheets.Address}/workbook");
        var shown = await page.SubmitFile("#read", "file", file, FileName);

        review.Lines.ShouldBeEmpty();
        (review.Unchanged, review.Old).ShouldBe((2, 1)); // what somebody wrote just so is the same
        shown.Text("#difference").ShouldContain("1 ô không sửa trong tệp mà đã có điểm mới hơn");
        (await Exams(sheets))[0].ShouldBe(Mark.Of(9));
    }

    [Fact]
    public async Task Where_a_cell_moved_after_it_was_shown_none_is_written_and_the_difference_is_shown_anew()
    {
        var sheets = await app.GivenGradeSheets();
        var file = await app.Filled(sheets, rows => (rows[0][Exam], rows[1][Exam]) = ("7", "8"));
        var review = await Read(sheets, file);
        await app.Enter(sheets.Cell(1, "5"));

        (await app.Send(new CommitMarkWorkbook(review.Plan))).Errors.ShouldBe([WorkbookRefusals.Moved]);

        (await Exams(sheets)).ShouldBe([Mark.None, Mark.Of(5)]);
        var again = new ReviewMarkWorkbook(sheets.Class, sheets.Module, 1, review.Plan);
        (await app.Send(again)).Succeeded(out var anew).ShouldBeTrue();
        anew!.Lines.Select(line => line.Change).ShouldBe([WorkbookChange.New, WorkbookChange.Conflict]);
        (await app.Send(new CommitMarkWorkbook(anew.Plan))).Errors.ShouldBeEmpty();
        (await app.Send(new CommitMarkWorkbook(anew.Plan))).Errors.ShouldBeEmpty(); // twice, and it counts once
        (await Exams(sheets)).ShouldBe([Mark.Of(7), Mark.Of(5)]);
        (await app.Db(db => db.MarkEntries.CountAsync(e => e.SheetId == sheets.Exam))).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_shown_to_one_is_not_written_by_another_nor_when_it_was_altered()
    {
        var sheets = await app.GivenGradeSheets();
        var review = await Read(sheets, await app.Filled(sheets, rows => rows[0][Exam] = "7"));
        var other = (await app.GivenAccount([Role.ExamOffice])).Id;

        (await app.As(other, new CommitMarkWorkbook(review.Plan))).Errors.ShouldBe([WorkbookRefusals.PlanUnknown]);
        var altered = review.Plan.Replace("\"7\"", "\"9\"", StringComparison.Ordinal);
        altered.ShouldNotBe(review.Plan);
        (await app.Send(new CommitMarkWorkbook(altered))).Errors.ShouldBe([WorkbookRefusals.PlanUnknown]);

        (await Exams(sheets)).ShouldAllBe(mark => mark.IsEmpty);
    }

    [Fact]
    public async Task Rows_may_be_sorted_and_left_out_and_columns_added_and_moved()
    {
        var sheets = await app.GivenGradeSheets(people: 3);
        var file = await app.Filled(
            sheets,
            rows =>
            {
                rows[2][Exam] = "9";
                rows.Reverse();
                rows.RemoveAt(1);
                rows.Add([null, "Người lập bảng", null, null, null]);
            }
        );

        (await Read(sheets, file)).Lines.ShouldHaveSingleItem().FullName.ShouldBe("Vũ Thu Hà");
    }

    [Fact]
    public async Task A_workbook_whose_people_or_codes_or_columns_were_mixed_up_is_refused_with_every_row()
    {
        var sheets = await app.GivenGradeSheets(people: 4);

        var mixed = await Refused(
            sheets,
            await app.Filled(
                sheets,
                rows =>
                {
                    foreach (var row in rows)
                        row[Exam] = "7";
                    (rows[0][Name], rows[1][Name]) = (rows[1][Name], rows[0][Name]);
                    rows[2][Row] = $"{rows[2][Row]}".Replace("0,0|", "0,5|", StringComparison.Ordinal);
                    rows.Add([.. rows[3]]);
                }
            )
        );
        var renamed = await Refused(sheets, await app.Filled(sheets, _ => { }, headers => headers[Exam] = "Điểm"));

        mixed
            .Select(error => (error.Code, error.Facts[0].Value))
            .ShouldBe([
                ("assessment.workbook_row_of_another", 2),
                ("assessment.workbook_row_of_another", 3),
                ("assessment.workbook_row_unknown", 4),
                ("assessment.workbook_row_twice", 6),
            ]);
        renamed.ShouldHaveSingleItem().Code.ShouldBe("assessment.workbook_column_missing");
    }

    [Fact]
    public async Task A_workbook_of_another_sheet_or_installation_is_refused_with_the_reason()
    {
        var (mine, theirs) = (await app.GivenGradeSheets(), await app.GivenGradeSheets());

        var error = (await Refused(mine, await app.Filled(theirs, _ => { }))).ShouldHaveSingleItem();
        var forged = await Refused(
            mine,
            await app.Filled(theirs, _ => { }, stamp: old => old.Replace(theirs.Class, mine.Class))
        );
        using var plain = new RawXlsx().Sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>").Build();

        error.Code.ShouldBe("assessment.workbook_of_another");
        error.Facts[0].Value.ShouldBe(theirs.Class);
        forged.ShouldBe([WorkbookRefusals.Foreign]);
        (await Refused(mine, plain.ToArray())).ShouldBe([WorkbookRefusals.Foreign]);
    }

    [Fact]
    public async Task A_closed_sheet_takes_no_workbook_and_a_closed_component_no_change()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, "7"), sheets.Cell(1, "8"));
        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        var file = await app.Filled(sheets, rows => (rows[0][Exam], rows[0][Coursework]) = ("9", "6"));

        (await Read(sheets, file))
            .Lines.Select(line => line.Change)
            .ShouldBe([WorkbookChange.New, WorkbookChange.Refused]);
        foreach (var person in sheets.People)
            await app.Enter(new CellChange(sheets.Coursework, person, 0, "8"));
        (await app.Send(new SubmitSheets([sheets.Coursework]))).Errors.ShouldBeEmpty();

        (await Refused(sheets, file)).ShouldHaveSingleItem().Code.ShouldBe("assessment.sheet_closed");
    }

    [Fact]
    public async Task A_hostile_file_is_refused_as_every_other_import_refuses_it()
    {
        var sheets = await app.GivenGradeSheets();

        foreach (var hostile in HostileFiles.All)
        {
            using var file = hostile.Make();
            var errors = (
                await app.Send(new ReadMarkWorkbook(sheets.Class, sheets.Module, 1, file, hostile.FileName))
            ).Errors;
            errors.ShouldNotBeEmpty(hostile.Name);
        }
    }

    [Fact]
    public async Task On_the_pages_a_sheet_is_downloaded_filled_compared_and_written()
    {
        var sheets = await app.GivenGradeSheets();
        using var office = await app.SignedIn(Role.ExamOffice);
        var address = new Uri($"{sheets.Address}/workbook?handler=File", UriKind.Relative);
        var page = await TestPage.Open(office, $"{sheets.Address}/workbook");

        var same = await page.SubmitFile("#read", "file", await office.GetByteArrayAsync(address), FileName);
        var shown = await page.SubmitFile(
            "#read",
            "file",
            await app.Filled(sheets, rows => rows[0][Exam] = "75"),
            FileName
        );
        var good = await page.SubmitFile(
            "#read",
            "file",
            await app.Filled(sheets, rows => rows[0][Exam] = "7"),
            FileName
        );
        var written = await good.SubmitForm("#write");

        same.Text("#difference").ShouldContain("Mọi ô trong tệp giống điểm đang có");
        shown.Text("#difference").ShouldContain("75 lớn hơn 10");
        good.Text("#difference-title").ShouldBe($"{FileName} làm đổi 1 ô");
        written.Status.ShouldBe(HttpStatusCode.Redirect);
        (await Exams(sheets))[0].ShouldBe(Mark.Of(7));
    }

    private async Task<WorkbookReview> Read(GivenSheets sheets, byte[] workbook)
    {
        using var file = new MemoryStream(workbook);
        var outcome = await app.Send(new ReadMarkWorkbook(sheets.Class, sheets.Module, 1, file, FileName));
        outcome.Errors.ShouldBeEmpty();
        outcome.Succeeded(out var review);
        return review!;
    }

    private async Task<IReadOnlyList<Error>> Refused(GivenSheets sheets, byte[] workbook)
    {
        using var file = new MemoryStream(workbook);
        return (await app.Send(new ReadMarkWorkbook(sheets.Class, sheets.Module, 1, file, FileName))).Errors;
    }

    private static async Task<T> InLanguage<T>(string language, Func<Task<T>> act)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var done = await act();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        return done;
    }

    private async Task<List<Mark>> Exams(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return [.. view!.Lines.Select(line => line.Cells[1].Mark)];
    }
}
