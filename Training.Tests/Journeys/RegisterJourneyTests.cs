using Microsoft.Playwright;
using Training.Application.Attendance;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>An instructor in front of the class with a phone.</summary>
public sealed class RegisterJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_register_is_taken_by_taps_and_confirmed()
    {
        var given = await site.GivenRegister(people: 5);
        await using var visit = await chromium.OpenRegister(site, given);
        var page = visit.Page;

        await page.Tap(given, 1, "Vắng");
        await Expect(page.Row(given, 1)).ToContainTextAsync("Đã lưu");
        await page.Tap(given, 1, "Có phép");
        await page.Tap(given, 2, "Muộn");
        await Expect(page.Row(given, 2)).ToContainTextAsync("Đã lưu");
        await Expect(page.Locator(".tally")).ToHaveTextAsync("0 có mặt · 1 muộn · 1 vắng");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("register-390");
        await visit.Resize(1440);
        await visit.Picture("register-1440");
        await visit.Resize(RegisterOnPhone.Width);

        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt điểm danh" }).ClickAsync();

        await Expect(page.Locator(".note.ok")).ToContainTextAsync("chốt lúc");
        await visit.Picture("register-confirmed-390");
        (await site.Register(given))
            .Lines.Select(line => line.Letters)
            .ShouldBe(["PPPP", "EEEE", "LPPP", "PPPP", "PPPP"]);
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_phones_that_differ_about_one_person_show_both_values()
    {
        var given = await site.GivenRegister();
        await using var visit = await chromium.OpenRegister(site, given);
        await site.Take(given, new Tap(given.People[0], "EEEE"));

        await visit.Page.Tap(given, 0, "Vắng");

        await Expect(visit.Page.Row(given, 0)).ToContainTextAsync("vắng có phép (Test");
        await visit.Picture("register-conflict-390");
        await visit.Page.Row(given, 0).GetByText("Ghi theo máy này").ClickAsync();
        await Expect(visit.Page.Row(given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given)).Lines[0].Letters.ShouldBe("UUUU");
    }

    [Fact]
    public async Task Confirming_while_a_tap_is_on_its_way_waits_for_it_and_confirms()
    {
        var given = await site.GivenRegister();
        await using var visit = await chromium.OpenRegister(site, given);
        var (page, arrived) = (visit.Page, new TaskCompletionSource());
        await page.RouteAsync(
            "**/*handler=Taps*",
            async route =>
            {
                await arrived.Task;
                await route.ContinueAsync();
            }
        );
        await page.Tap(given, 0, "Vắng");

        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt điểm danh" }).ClickAsync();
        arrived.SetResult();

        await Expect(page.Locator(".note.ok")).ToContainTextAsync("chốt lúc");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", "PPPP", "PPPP"]);
    }
}
