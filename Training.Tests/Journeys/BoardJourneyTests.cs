using Microsoft.Playwright;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>The office at the board: by mouse, by keyboard, refused and taken back (P10).</summary>
public sealed class BoardJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_session_is_dragged_to_another_day_and_the_step_is_taken_back()
    {
        var school = await site.GivenSchool();
        var id = await site.GivenSession(school.Plan());
        await using var visit = await Board(school);
        var page = visit.Page;
        await Expect(page.Locator("#open")).ToContainTextAsync("Buổi mới");

        await Session(page, id).DragToAsync(Cell(page, school.Opens.AddDays(1), first: 5));

        await Expect(Cell(page, school.Opens.AddDays(1), first: 5).Locator(".ls")).ToHaveCountAsync(1);
        (await Place(id)).ShouldBe((school.Opens.AddDays(1), 5));
        await visit.Picture("board-1440");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác bước cuối" }).ClickAsync();

        await Expect(Cell(page, school.Opens, first: 1).Locator(".ls")).ToHaveCountAsync(1);
        (await Place(id)).ShouldBe((school.Opens, 1));
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_moved_by_keyboard_alone()
    {
        var school = await site.GivenSchool();
        var id = await site.GivenSession(school.Plan());
        await using var visit = await Board(school);
        var keyboard = visit.Page.Keyboard;

        await Session(visit.Page, id).FocusAsync();
        foreach (var key in new[] { "m", "ArrowRight", "ArrowRight", "ArrowDown", "Enter" })
            await keyboard.PressAsync(key);

        await Expect(Cell(visit.Page, school.Opens.AddDays(1), first: 1).Locator(".ls")).ToHaveCountAsync(1);
        (await Place(id)).ShouldBe((school.Opens.AddDays(1), 1));
    }

    [Fact]
    public async Task Among_rooms_the_keyboard_leads_to_another_room_too()
    {
        var school = await site.GivenSchool();
        var other = await site.GivenRoom(await site.GivenSite());
        var id = await site.GivenSession(school.Plan());
        await using var visit = await Board(school, BoardBy.Room);

        await Session(visit.Page, id).FocusAsync();
        foreach (var key in new[] { "m", "ArrowDown", "Enter" })
            await visit.Page.Keyboard.PressAsync(key);

        await Expect(visit.Page.Locator($"td[data-row='{other}'] .ls")).ToHaveCountAsync(1);
        (await site.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        view!.Plan.Room.ShouldBe(other);
    }

    [Fact]
    public async Task A_refusal_says_who_is_in_the_way_and_one_click_takes_a_free_place()
    {
        var school = await site.GivenSchool();
        var second = await site.GivenClass(school.Cohort, capacity: 20);
        await site.GivenSession(school.Plan());
        var id = await site.GivenSession(school.Plan(day: 1) with { Classes = [second] });
        await using var visit = await Board(school);
        var page = visit.Page;

        await Session(page, id)
            .DragToAsync(page.Locator($"td[data-row='{second}'][data-date='{school.Opens:O}']").First);

        await Expect(page.Locator(".summary li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".summary")).ToContainTextAsync($"đang dạy {school.ModuleCode} cho lớp");
        await visit.Picture("board-refused-1440");
        (await visit.Obstacles()).ShouldBeEmpty();

        await page.Locator("section[aria-labelledby=free] button").First.ClickAsync();

        await Expect(page.Locator(".toast-x")).ToContainTextAsync("Đã dời buổi");
        (await Place(id)).Date.ShouldBe(school.Opens);
    }

    [Fact]
    public async Task One_key_leads_to_the_best_places_and_a_press_moves_the_session_there_until_it_is_taken_back()
    {
        var school = await site.GivenSchool();
        var id = await site.GivenSession(school.Plan());
        await using var visit = await Board(school);
        var page = visit.Page;

        await Session(page, id).FocusAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chỗ tốt nhất");
        await visit.Picture("best-places-1440");
        (await visit.Obstacles()).ShouldBeEmpty();
        await page.Locator("table.places button").First.ClickAsync();

        await Expect(page.Locator(".toast-x")).ToContainTextAsync("Đã dời buổi");
        (await Place(id)).ShouldNotBe((school.Opens, 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác bước cuối" }).ClickAsync();
        await Expect(page.Locator(".toast-x")).ToContainTextAsync("oàn tác");
        (await Place(id)).ShouldBe((school.Opens, 1));
        visit.Complaints().ShouldBeEmpty();
    }

    private async Task<Visit> Board(GivenSchool school, BoardBy by = BoardBy.Class)
    {
        var visit = await chromium.Visit(site.Address);
        await visit.SignIn(await site.GivenSession(Role.AcademicOffice));
        await visit.Open($"/timetable?cohort={await site.CodeOf(school.Cohort)}&day={school.Opens:O}&by={by}");
        return visit;
    }

    private static ILocator Session(IPage page, SessionId id) => page.Locator($"[data-session='{id}']");

    private static ILocator Cell(IPage page, DateOnly date, int first) =>
        page.Locator($"td[data-date='{date:O}'][data-first='{first}']");

    private async Task<(DateOnly Date, int? First)> Place(SessionId id)
    {
        (await site.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        return (view!.Plan.Date, view.Plan.Slot.FirstPeriod);
    }
}
