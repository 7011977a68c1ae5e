using Microsoft.Playwright;

namespace Training.Tests.Support.Browser;

/// <summary>A register as an instructor has it in the hand.</summary>
internal static class RegisterOnPhone
{
    public const int Width = 390;

    public static async Task<Visit> OpenRegister(this Chromium chromium, SqliteSite site, GivenRegister given)
    {
        var visit = await chromium.Visit(site.Address, Width);
        await visit.SignIn(given.Instructor);
        await visit.Open($"/sessions/{given.Session}/attendance");
        return visit;
    }

    public static ILocator Row(this IPage page, GivenRegister given, int number) =>
        page.Locator($"[data-person='{given.People[number]}']");

    public static Task Tap(this IPage page, GivenRegister given, int number, string mark) =>
        page.Row(given, number).GetByRole(AriaRole.Radio, new() { Name = mark, Exact = true }).CheckAsync();
}
