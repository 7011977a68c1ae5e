using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Journeys;

/// <summary>The same without JavaScript, on a phone, with the real workers: the page follows them by asking again.</summary>
public sealed class PlainImportTests(Chromium chromium, SqliteSiteWithWorkers site)
    : IClassFixture<SqliteSiteWithWorkers>
{
    [Fact]
    public async Task Without_scripts_a_list_is_checked_corrected_committed_and_undone()
    {
        var cohort = await site.GivenCohort();
        await using var visit = await chromium.Visit(site.Address, width: 390, scripts: false);
        await visit.SignIn(await site.GivenSession(Role.Hr));
        var page = visit.Page;

        await visit.Upload(
            await site.CodeOf(cohort),
            string.Join('\n', [Header, Person(), Person(birth: "31/02/1990")])
        );
        await Expect(page.Locator("h1")).ToContainTextAsync("Kiểm tra 2 dòng");
        await page.ClickAsync(".cell-bad .cell-edit");
        await page.FillAsync("input[name=text]", "28/02/1990");
        await page.ClickAsync("form[action*=Cell] .btn.go");
        await Expect(page.Locator(".foot .btn.go")).ToHaveTextAsync("Nhập 2 dòng");
        await page.ClickAsync(".foot .btn.go");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đã nhập 2 trong 2 dòng");
        (await site.PeopleOf(cohort)).Count.ShouldBe(2);
        await page.ClickAsync("form[action*=Undo] button");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đã hoàn tác 2 dòng");

        (await site.PeopleOf(cohort)).ShouldBeEmpty();
    }
}
