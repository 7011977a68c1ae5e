using Microsoft.Playwright;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>Two on one cell, and a line that is slow or gone: no mark is lost or doubled (P15).</summary>
public sealed class GradeConflictJourneyTests(Chromium chromium, SqliteSite site)
    : GradeSheetVisits(chromium, site),
        IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Two_browsers_on_one_cell_see_both_values_and_names_and_the_rest_is_saved()
    {
        var (sheets, first) = await Sheet();
        await using var _ = first;
        await using var second = await Visit(sheets, await Site.GivenSession(Role.ExamOffice));

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
        await Site.Enter(sheets.Cell(0, "6"));

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
        await Site.Enter(sheets.Cell(0, "6"));
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
        (await Site.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history).ShouldBeTrue();
        history!.Lines.ShouldHaveSingleItem().Mark.ShouldBe(Mark.Of(9));
    }

    [Fact]
    public async Task What_waited_for_the_line_while_its_sheet_was_closed_is_named_until_it_is_dismissed()
    {
        var (sheets, visit) = await Sheet();
        await using var _ = visit;
        var (page, lost) = (visit.Page, visit.Page.Locator("#gs-lost"));
        foreach (var person in sheets.People)
            await Site.Enter(new CellChange(sheets.Exam, person, 0, "5"), new(sheets.Coursework, person, 0, "6"));
        await page.ReloadAsync();
        await page.RouteAsync("**/*handler=Cells", route => route.AbortAsync());
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await Field(page, sheets, 0).FillAsync("9");
        await Field(page, sheets, 0).PressAsync("Enter");
        await Expect(page.Locator("#gs-status [data-now]")).ToHaveTextAsync("Chờ mạng, 1 ô");

        (await Site.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        await page.ReloadAsync();
        await Expect(lost).ToContainTextAsync("Các điểm này chưa được lưu");
        await Expect(lost.Locator("li")).ToHaveTextAsync("Lê Ánh · Thi hết học phần: 9");
        await visit.Picture("grade-sheet-lost-1440");
        (await visit.Obstacles()).ShouldBeEmpty();
        (await Site.Send(new SubmitSheets([sheets.Coursework]))).Errors.ShouldBeEmpty(); // nothing can be typed any more
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
}
