using Microsoft.Playwright;
using Training.Application.Assessment.Contracts;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>An instructor grades a class by keyboard, on a phone, from a block and from a workbook (P16).</summary>
public sealed class GradeByHandJourneyTests(Chromium chromium, SqliteSite site)
    : GradeSheetVisits(chromium, site),
        IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Marks_are_typed_down_a_column_and_each_is_saved_by_itself()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var page = visit.Page;

        await Field(page, sheets, 0).FocusAsync();
        foreach (var key in new[] { "7", ",", "5", "Enter", "8", "ArrowDown", "v", "ArrowDown", "1", "0", "Enter" })
            await page.Keyboard.PressAsync(key);

        await Expect(page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đã lưu lúc");
        (await Marks(sheets)).ShouldBe([
            Mark.Of(7.5m),
            Mark.Of(8),
            new(MarkState.AbsentUnexcused),
            Mark.Of(10),
            Mark.None,
        ]);
        await Expect(Field(page, sheets, 1)).ToHaveValueAsync("8,0");
        await Expect(page.Locator("[data-progress=THI]")).ToHaveTextAsync("4/5 người có điểm");
        await visit.Picture("grade-sheet-1440");
        (await visit.Obstacles()).ShouldBeEmpty();
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forgotten_comma_is_asked_about_and_Enter_takes_what_was_meant()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var field = Field(visit.Page, sheets, 0);

        await field.FillAsync("75");
        await field.PressAsync("Enter");
        var why = visit.Page.Locator(".why");
        await Expect(why).ToContainTextAsync("75 lớn hơn 10, chưa lưu. Có phải 7,5?");
        (await Marks(sheets))[0].ShouldBe(Mark.None);
        (await visit.Obstacles()).ShouldBeEmpty();
        await field.PressAsync("Enter");

        await Expect(field).ToHaveValueAsync("7,5");
        await Expect(why).ToHaveCountAsync(0);
        await Eventually.Holds(async () => (await Marks(sheets))[0] == Mark.Of(7.5m));
    }

    [Fact]
    public async Task H_shows_every_value_that_a_cell_had()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        await Site.Enter(sheets.Cell(0, "6"));
        await Site.Enter(sheets.Cell(0, "7", read: 1, reason: "Cộng sót câu 4"));
        await visit.Page.ReloadAsync();

        await Field(visit.Page, sheets, 0).PressAsync("h");

        await Expect(visit.Page.Locator("#history .tl li")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("#history")).ToContainTextAsync("Cộng sót câu 4");
    }

    [Fact]
    public async Task On_a_phone_one_component_is_graded_at_a_time()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var page = visit.Page;
        await visit.Resize(390);

        await page.Locator(".only-phone").GetByText("Thi hết học phần").ClickAsync();
        await Expect(Field(page, sheets, 0)).ToBeVisibleAsync();
        await Expect(page.Locator($"#c-{sheets.Coursework}-{sheets.People[0]}")).ToBeHiddenAsync();
        await Field(page, sheets, 0).FillAsync("9,5");
        await Field(page, sheets, 1).FocusAsync();

        await Eventually.Holds(async () => (await Marks(sheets))[0] == Mark.Of(9.5m));
        await visit.Picture("grade-sheet-390");
        (await visit.Obstacles()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_block_is_shown_before_it_counts_and_taken_back_cell_by_cell()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var page = visit.Page;

        await Paste(Field(page, sheets, 0), "8\n7,25\n\n6\n9\n5");
        var dialog = page.Locator("#gs-paste");
        await Expect(dialog).ToContainTextAsync("Dán làm đổi 4 ô");
        await Expect(dialog).ToContainTextAsync("1 giá trị nằm ngoài bảng");
        (await Marks(sheets)).ShouldAllBe(mark => mark.IsEmpty);
        await visit.Picture("grade-sheet-paste-1440");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Dán", Exact = true }).ClickAsync();

        await Expect(page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đã lưu lúc");
        (await Marks(sheets)).ShouldBe([Mark.Of(8), Mark.Of(7.25m), Mark.None, Mark.Of(6), Mark.Of(9)]);
        await Field(page, sheets, 0).PressAsync("Control+z");
        await Eventually.Holds(async () => (await Marks(sheets))[4].IsEmpty);
    }

    [Fact]
    public async Task A_filled_workbook_is_compared_cell_by_cell_before_it_is_written()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var page = visit.Page;
        await Site.Enter(sheets.Cell(1, "6"), sheets.Cell(2, "5"), sheets.Cell(4, "7"));
        var file = await Site.Filled(
            sheets,
            rows =>
            {
                (rows[0][FilledWorkbook.Exam], rows[1][FilledWorkbook.Exam]) = ("7.5", "6,5");
                (rows[2][FilledWorkbook.Exam], rows[3][FilledWorkbook.Exam]) = ("8", "75");
            }
        );
        await Site.Enter(sheets.Cell(2, "9", read: 1));

        await page.GetByRole(AriaRole.Link, new() { Name = "Nạp Excel" }).ClickAsync();
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "diem-thi.xlsx",
                    MimeType = "",
                    Buffer = file,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();
        await Expect(page.Locator("#difference")).ToContainTextAsync("diem-thi.xlsx làm đổi 2 ô");
        await visit.Picture("grade-sheet-workbook-1440");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Resize(390);
        await visit.Picture("grade-sheet-workbook-390");
        (await visit.Obstacles()).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi 2 ô" }).ClickAsync();

        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("Đã ghi 2 ô từ Excel");
        (await Marks(sheets))[..2].ShouldBe([Mark.Of(7.5m), Mark.Of(6.5m)]);
        visit.Complaints().ShouldBeEmpty();
    }

    private static async Task Paste(ILocator field, string block) =>
        await field.EvaluateAsync(
            """
            (field, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text', text);
              field.focus();
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            block
        );
}
