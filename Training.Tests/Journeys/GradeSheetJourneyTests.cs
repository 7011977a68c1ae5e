using Microsoft.Playwright;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>An instructor grades a class: by keyboard, from Excel, beside somebody else, and without a line (P15, P16).</summary>
public sealed class GradeSheetJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
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
    public async Task Two_browsers_on_one_cell_see_both_values_and_names_and_the_rest_is_saved()
    {
        var (sheets, first) = await Sheet();
        await using var _ = first;
        await using var second = await Visit(sheets, await site.GivenSession(Role.ExamOffice));

        await Field(first.Page, sheets, 0).FillAsync("6");
        await Field(first.Page, sheets, 0).PressAsync("Enter");
        await Eventually.Holds(async () => (await Marks(sheets))[0] == Mark.Of(6));
        await Field(second.Page, sheets, 0).FillAsync("7");
        await Field(second.Page, sheets, 1).FillAsync("8");
        await Field(second.Page, sheets, 1).PressAsync("Enter");

        var why = second.Page.Locator(".why");
        await Expect(why).ToContainTextAsync("vừa ghi 6,0. Bạn gõ 7, chưa lưu");
        await Expect(why).ToContainTextAsync("Phạm Thử");
        await Eventually.Holds(async () => (await Marks(sheets))[1] == Mark.Of(8));
        (await Marks(sheets))[0].ShouldBe(Mark.Of(6));
        await second.Picture("grade-sheet-conflict-1440");

        await why.GetByRole(AriaRole.Button, new() { Name = "Giữ 7" }).ClickAsync();

        await Eventually.Holds(async () => (await Marks(sheets))[0] == Mark.Of(7));
    }

    [Fact]
    public async Task A_value_put_back_while_its_change_is_under_way_is_put_back_in_the_ledger_too()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var field = Field(visit.Page, sheets, 0);
        var release = await Hold(visit.Page);

        await field.FillAsync("7");
        await field.PressAsync("Enter");
        await Expect(visit.Page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đang lưu");
        await field.FillAsync("");
        await field.PressAsync("Enter");
        release();

        await Expect(visit.Page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đã lưu lúc");
        await Expect(field).ToHaveValueAsync("");
        (await History(sheets)).ShouldBe([Mark.None, Mark.Of(7)]);
    }

    [Fact]
    public async Task What_is_typed_on_while_a_conflict_arises_is_not_sent_past_it()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var field = Field(visit.Page, sheets, 0);
        var release = await Hold(visit.Page);
        await site.Enter(sheets.Cell(0, "6"));

        await field.FillAsync("7");
        await field.PressAsync("Enter");
        await Expect(visit.Page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đang lưu");
        await field.FillAsync("8");
        await field.PressAsync("Enter");
        release();

        await Expect(visit.Page.Locator(".why")).ToContainTextAsync("vừa ghi 6,0. Bạn gõ 8, chưa lưu");
        (await History(sheets)).ShouldBe([Mark.Of(6)]);
    }

    [Fact]
    public async Task A_conflict_stands_until_one_of_the_values_is_chosen()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var (field, why) = (Field(visit.Page, sheets, 0), visit.Page.Locator(".why"));
        await site.Enter(sheets.Cell(0, "6"));
        await field.FillAsync("7");
        await field.PressAsync("Enter");
        await Expect(why).ToContainTextAsync("Bạn gõ 7, chưa lưu");

        await field.PressAsync("Enter");
        await field.FillAsync("7,5");
        await field.PressAsync("Enter");
        await Expect(why).ToContainTextAsync("vừa ghi 6,0. Bạn gõ 7,5, chưa lưu");
        await Field(visit.Page, sheets, 1).FillAsync("9");
        await Field(visit.Page, sheets, 1).PressAsync("Enter");
        await Eventually.Holds(async () => (await Marks(sheets))[1] == Mark.Of(9));
        (await History(sheets)).ShouldBe([Mark.Of(6)]);
        await field.FillAsync("8");
        await why.GetByRole(AriaRole.Button, new() { Name = "Giữ 8" }).ClickAsync();

        await Eventually.Holds(async () => (await Marks(sheets))[0] == Mark.Of(8));
        await Expect(why).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_line_cells_wait_through_a_reload_and_are_sent_once()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var page = visit.Page;
        await page.RouteAsync("**/*handler=Cells", route => route.AbortAsync());

        await Field(page, sheets, 0).FillAsync("9");
        await Field(page, sheets, 0).PressAsync("Enter");
        await Expect(page.Locator("#gs-status [data-now]")).ToHaveTextAsync("Chờ mạng, 1 ô");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync(); // it warns before anything is left
        await page.ReloadAsync();
        await Expect(Field(page, sheets, 0)).ToHaveValueAsync("9");
        var kept = await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");
        kept.ShouldNotContain("Ánh");
        await page.UnrouteAsync("**/*handler=Cells");
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Expect(page.Locator("#gs-status [data-now]")).ToContainTextAsync("Đã lưu lúc");
        (await site.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history).ShouldBeTrue();
        history!.Lines.ShouldHaveSingleItem().Mark.ShouldBe(Mark.Of(9));
    }

    [Fact]
    public async Task What_waited_for_the_line_while_its_sheet_was_closed_is_named_until_it_is_dismissed()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var (page, lost) = (visit.Page, visit.Page.Locator("#gs-lost"));
        foreach (var person in sheets.People)
            await site.Enter(new CellChange(sheets.Exam, person, 0, "5"), new(sheets.Coursework, person, 0, "6"));
        await page.ReloadAsync();
        await page.RouteAsync("**/*handler=Cells", route => route.AbortAsync());
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await Field(page, sheets, 0).FillAsync("9");
        await Field(page, sheets, 0).PressAsync("Enter");
        await Expect(page.Locator("#gs-status [data-now]")).ToHaveTextAsync("Chờ mạng, 1 ô");

        (await site.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        await page.ReloadAsync();
        await Expect(lost).ToContainTextAsync("Các điểm này chưa được lưu");
        await Expect(lost.Locator("li")).ToHaveTextAsync("Lê Ánh · Thi hết học phần: 9");
        await visit.Picture("grade-sheet-lost-1440");
        (await visit.Obstacles()).ShouldBeEmpty();
        (await site.Send(new SubmitSheets([sheets.Coursework]))).Errors.ShouldBeEmpty(); // nothing can be typed any more
        await page.ReloadAsync();
        await Expect(lost.Locator("li")).ToHaveCountAsync(1);
        await visit.Resize(390);
        await visit.Picture("grade-sheet-lost-390");
        await lost.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(lost).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(lost).ToBeHiddenAsync();
        (await Marks(sheets))[0].ShouldBe(Mark.Of(5));
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
        await site.Enter(sheets.Cell(1, "6"), sheets.Cell(2, "5"), sheets.Cell(4, "7"));
        var file = await site.Filled(
            sheets,
            rows =>
            {
                (rows[0][FilledWorkbook.Exam], rows[1][FilledWorkbook.Exam]) = ("7.5", "6,5");
                (rows[2][FilledWorkbook.Exam], rows[3][FilledWorkbook.Exam]) = ("8", "75");
            }
        );
        await site.Enter(sheets.Cell(2, "9", read: 1));

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

    [Fact]
    public async Task H_shows_every_value_that_a_cell_had()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        await site.Enter(sheets.Cell(0, "6"));
        await site.Enter(sheets.Cell(0, "7", read: 1, reason: "Cộng sót câu 4"));
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

    private async Task<(GivenSheets, Visit)> Sheet()
    {
        var session = await site.GivenSession(Role.Instructor);
        var sheets = await site.GivenGradeSheets(session.Account, people: 5);
        return (sheets, await Visit(sheets, session));
    }

    private async Task<Visit> Visit(GivenSheets sheets, GivenSession session)
    {
        var visit = await chromium.Visit(site.Address);
        await visit.SignIn(session);
        (await visit.Open(sheets.Address)).ShouldBe(200);
        return visit;
    }

    /// <summary>The exam mark of the trainee in a row.</summary>
    private static ILocator Field(IPage page, GivenSheets sheets, int row) =>
        page.Locator($"tbody tr:nth-child({row + 1}) input[data-sheet='{sheets.Exam}']");

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

    /// <summary>What is sent from now on is answered only once the caller says so.</summary>
    private static async Task<Action> Hold(IPage page)
    {
        var released = new TaskCompletionSource();
        await page.RouteAsync(
            "**/*handler=Cells",
            async route =>
            {
                await released.Task;
                await route.ContinueAsync();
            }
        );
        return released.SetResult;
    }

    /// <summary>Every mark that the first trainee had in the exam, the newest first.</summary>
    private async Task<List<Mark>> History(GivenSheets sheets)
    {
        (await site.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history);
        return [.. history!.Lines.Select(line => line.Mark)];
    }

    private async Task<List<Mark>> Marks(GivenSheets sheets)
    {
        (await site.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return [.. view!.Lines.Select(line => line.Cells[1].Mark)];
    }
}
