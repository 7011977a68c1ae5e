using Microsoft.Playwright;
using Training.Application.Timetable;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>A trainee in the corridor with a phone, with and without a network.</summary>
public sealed class ScheduleJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    private const int Phone = 390;
    private const string HasCopy = "async () => (await caches.keys()).includes('schedule')";
    private const string HasNone = "async () => !(await caches.keys()).includes('schedule')";

    [Fact]
    public async Task The_schedule_is_read_changes_are_acknowledged_and_the_feed_is_made()
    {
        var school = await Published();
        await using var visit = await Visit(school);
        var page = visit.Page;

        await visit.Open("/schedule");

        await Expect(page.Locator("article.sess")).ToContainTextAsync("Quản lý nhà nước");
        await Expect(page.Locator(".note.warn")).ToContainTextAsync("Đổi giờ");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("schedule-390");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tôi đã biết" }).ClickAsync();
        await Expect(page.Locator(".note.warn")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng ký" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo địa chỉ lịch" }).ClickAsync();
        var address = await page.Locator("[data-feed]").InnerTextAsync();
        await visit.Picture("schedule-calendar-390");
        var feed = await page.APIRequest.GetAsync(address);
        (await feed.TextAsync()).ShouldContain("BEGIN:VEVENT");
        (await visit.Obstacles()).ShouldBeEmpty();
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_network_the_copy_is_shown_with_its_age_and_signing_out_deletes_it()
    {
        await using var visit = await Visit(await Published());
        var page = visit.Page;
        await visit.Open("/schedule");
        await page.WaitForSelectorAsync("html[data-kept]", new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/schedule");

        await Expect(page.Locator(".offline")).ToContainTextAsync("Lịch lưu lúc 16:00, 02/03/2026");
        await Expect(page.Locator(".ag .ev")).ToHaveCountAsync(2);
        await visit.Picture("schedule-offline-390");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Thử lại" }).ClickAsync();
        await Expect(page.Locator(".offline")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<bool>(HasCopy)).ShouldBeTrue();

        await visit.Open("/sign-out");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
        await page.WaitForFunctionAsync(HasNone);
    }

    private async Task<GivenSchool> Published()
    {
        var school = await site.GivenSchool(opensIn: 0);
        await site.GivenSession(school.Plan(first: 5, until: 9));
        var moved = await site.GivenSession(school.Plan(day: 1));
        await site.GivenPublication(school);
        await site.Send(new ChangeSession(moved, school.Plan(day: 2)));
        await site.GivenPublication(school);
        return school;
    }

    private async Task<Visit> Visit(GivenSchool school)
    {
        var visit = await chromium.Visit(site.Address, Phone);
        await visit.SignIn(await site.GivenTraineeSession(school));
        return visit;
    }
}
