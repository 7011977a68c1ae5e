using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

public sealed class SignInJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_wrong_password_is_said_so_and_the_right_one_leads_in(int width)
    {
        var account = await site.GivenAccount([Role.Hr], GivenAccounts.Password);
        await using var visit = await chromium.Visit(site.Address, width);
        var page = visit.Page;
        await visit.Open("/sign-in");

        await page.FillAsync("#Email", account.Email);
        await page.FillAsync("#Password", "mưa to trên mái ngói");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".summary")).ToBeFocusedAsync();
        await Expect(page.Locator("#Email")).ToHaveValueAsync(account.Email);
        await Expect(page.Locator("#Password")).ToHaveValueAsync("");

        await page.FillAsync("#Password", GivenAccounts.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(site.Address.ToString());
        (await visit.Obstacles()).ShouldBeEmpty();
        visit.Complaints().ShouldBeEmpty();
    }
}
