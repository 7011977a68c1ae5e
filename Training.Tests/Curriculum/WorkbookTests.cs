using System.Globalization;
using CsCheck;
using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum.Workbook;
using static Training.Tests.Curriculum.SmallCurriculum;

namespace Training.Tests.Curriculum;

/// <summary>A curriculum as a workbook: what is written is read back unchanged, what is wrong is named where it stands.</summary>
public abstract class WorkbookTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : WorkbookTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkbookTests(app), IClassFixture<PostgresApp>;

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Whatever_is_exported_reads_back_as_it_was_in_either_language(string language) =>
        Any.Sample(
            content =>
            {
                var clean = content.Clean();
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                using var file = Write(WorkbookSheets.Of("CT", clean));
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "vi" ? "en" : "vi");

                var read = Read(file);

                read.Problems.ShouldBeEmpty();
                (read.Code, read.Content).ShouldBe(("CT", clean));
            },
            iter: 50,
            threads: 1
        );

    [Fact]
    public async Task P1_every_problem_of_a_workbook_is_named_by_sheet_row_column_and_value()
    {
        var wrong = (
            Small with
            {
                Modules = [A1, A2 with { Prerequisites = ["X1"], Lessons = [Lesson("Bài 1", 2000)] }],
            }
        ).Clean();
        var sheets = WorkbookSheets.Of("CT", wrong).ToList();
        sheets[3] = sheets[3] with { Rows = sheets[3].Rows.Append(["Z9", "Ngủ", "Bài", "", "hai"]) };
        using var file = Write(sheets);

        (await app.Send(new ReadWorkbook(file, "ct.xlsx"))).Succeeded(out var read).ShouldBeTrue();

        read!.Difference.ShouldBeNull();
        read.Problems.Select(p => (p.Sheet, p.Row, p.Column, p.Value, p.Error.Code))
            .ShouldBe(
                [
                    ("Học phần", 3, "E (Học sau)", "X1", "curricula.prerequisite_unknown"),
                    ("Bài", 3, "E (Số tiết)", "2000", "curricula.periods_out_of_range"),
                    ("Bài", 4, "A (Học phần)", "Z9", "curricula.module_not_listed"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_file_without_its_sheets_or_columns_says_which()
    {
        var sheets = WorkbookSheets.Of("CT", Small.Clean()).ToList();
        sheets[2] = sheets[2] with { Columns = [.. sheets[2].Columns.Skip(1).Prepend(new SheetColumn("Gì đó"))] };
        sheets.RemoveAt(3);
        using var file = Write(sheets);

        (await app.Send(new ReadWorkbook(file, "ct.xlsx"))).Succeeded(out var read).ShouldBeTrue();

        read!
            .Problems.Select(p => (p.Sheet, p.Error.Code))
            .ShouldBe([("Học phần", "curricula.column_missing"), ("Bài", "curricula.sheet_missing")]);
    }

    [Fact]
    public async Task P3_what_was_shown_is_saved_as_a_draft_and_not_when_somebody_changed_it_meanwhile()
    {
        var code = await app.GivenCurriculum();
        var longer = (Small with { Modules = [A1, A2 with { Lessons = [Lesson("Bài 1", 44)] }, B1] }).Clean();
        using var file = Write(WorkbookSheets.Of(code, longer));

        (await app.Send(new ReadWorkbook(file, "ct.xlsx"))).Succeeded(out var read).ShouldBeTrue();
        read!.Difference!.Modules.ShouldHaveSingleItem().After!.Periods.ShouldBe(44);
        var save = new SaveWorkbook(read.Code, read.Content, read.Last!.Edition, read.Version);
        (await app.Send(save)).Succeeded(out var edition).ShouldBeTrue();

        edition.ShouldBe(2);
        (await app.Send(save)).Errors.ShouldBe([Error.Stale]);
        (await app.Send(new ShowCurriculum(code, 2))).Succeeded(out var view).ShouldBeTrue();
        (view!.Content, view.Summary.Approved).ShouldBe((longer, false));
    }

    [Fact]
    public async Task On_the_pages_a_curriculum_is_downloaded_and_its_file_comes_back_without_a_difference()
    {
        var code = await app.GivenCurriculum();
        var client = app.CreateClient();
        var address = new Uri($"/curricula/{code}/1?handler=Export", UriKind.Relative);
        var workbook = await client.GetByteArrayAsync(address);

        var shown = await Upload(client, workbook);
        var saved = await shown.SubmitForm("#save");

        shown.Text("#difference").ShouldContain("Hai bản giống nhau");
        saved.Address.AbsolutePath.ShouldBe($"/curricula/{code}/2");
        saved.Text(".flash").ShouldContain($"{code}-2");
    }

    private static async Task<TestPage> Upload(HttpClient client, byte[] workbook)
    {
        var page = await TestPage.Open(client, "/curricula/import");
        return await page.SubmitFile("#read", "file", workbook, "chuong-trinh.xlsx");
    }

    private WorkbookContent Read(Stream file)
    {
        var reader = (ISheetReader)app.Services.GetService(typeof(ISheetReader))!;
        reader.Inspect(file, "ct.xlsx").Succeeded(out var about).ShouldBeTrue();
        return new WorkbookContent(reader, file, about!);
    }

    private MemoryStream Write(IEnumerable<SheetExport> sheets)
    {
        var file = new MemoryStream();
        var writer = (ISheetWriter)app.Services.GetService(typeof(ISheetWriter))!;
        writer.WriteXlsx([.. sheets], file, default).GetAwaiter().GetResult();
        file.Position = 0;
        return file;
    }
}
