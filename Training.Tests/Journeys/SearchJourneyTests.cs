using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>NAM-05: who types without accents finds those with.</summary>
public sealed class SearchJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Typed_without_accents_the_list_narrows_to_those_with_them_and_the_address_keeps_it(int width)
    {
        await site.GivenPerson(GivenPeople.Details("Đặng Thị Hoà"));
        await site.GivenPerson(GivenPeople.Details("Trần Văn Hùng"));
        await using var visit = await chromium.Visit(site.Address, width);
        await visit.SignIn(await site.GivenSession(Role.Hr));
        var page = visit.Page;
        await visit.Open("/people");
        await Expect(page.Locator("#people")).ToContainTextAsync("Trần Văn Hùng");

        await page.Locator("#people-q").PressSequentiallyAsync("dang thi hoa");

        await Expect(page.Locator("#people")).Not.ToContainTextAsync("Trần Văn Hùng");
        await Expect(page.Locator("#people")).ToContainTextAsync("Đặng Thị Hoà");
        await Expect(page.Locator("#people-q")).ToBeFocusedAsync();
        await page.WaitForURLAsync("**/people?q=dang*");
        await page.ReloadAsync();
        await Expect(page.Locator("#people")).Not.ToContainTextAsync("Trần Văn Hùng");
        visit.Complaints().ShouldBeEmpty();
    }
}
