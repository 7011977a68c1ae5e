using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Training.Application.Enrolment.Imports;
using Training.Tests.Imports;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>P1, P2, P4: a list with errors, from its upload to its undo. The test is the worker, so the bar moves when it says.</summary>
public sealed class ImportJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    private const int Rows = 3 * CommitRows.Portion;

    [Fact]
    public async Task Errors_are_seen_and_corrected_the_bar_moves_and_the_import_can_be_undone()
    {
        var cohort = await site.GivenCohort();
        await using var visit = await chromium.Visit(site.Address);
        await visit.SignIn(await site.GivenSession(Role.Hr));
        var page = visit.Page;

        await visit.Upload(await site.CodeOf(cohort), ListWithErrors());
        await Expect(page.Locator("#import svg.bar")).ToBeVisibleAsync();
        await site.RunDueWork();
        await Expect(page.Locator("h1")).ToContainTextAsync(Number(Rows));
        await Expect(page.Locator(".cell-bad .cell-msg")).ToHaveCountAsync(2);
        await Expect(page.Locator(".cell-bad .cell-msg").First).ToContainTextAsync("31/02/1990");

        await page.ClickAsync(".cell-bad .cell-edit");
        await page.Locator("input[name=text]").FillAsync("28/02/1990");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".cell-bad .cell-msg")).ToHaveCountAsync(1);

        await page.ClickAsync(".foot .btn.go");
        var bar = page.Locator("#import svg.bar");
        await Expect(bar).ToHaveAttributeAsync("aria-label", Shown(0));
        var work = (await site.Db(db => db.Imports.SingleAsync(i => i.CohortId == cohort))).WorkId!.Value;
        var claim = (await site.Claim(work))!;
        (await site.Portion(claim)).Errors.ShouldBeEmpty();
        await Expect(bar).ToHaveAttributeAsync("aria-label", Shown(CommitRows.Portion));
        (await site.Portion(claim)).Errors.ShouldBeEmpty();
        await Expect(bar).ToHaveAttributeAsync("aria-label", Shown(2 * CommitRows.Portion));
        (await site.Portion(claim)).Errors.ShouldBeEmpty();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Đã nhập {Number(Rows - 1)} trong {Number(Rows)} dòng");
        (await site.PeopleOf(cohort)).Count.ShouldBe(Rows - 1);

        await page.ClickAsync("form[action*=Undo] button");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đang hoàn tác lần nhập");
        await Eventually.Holds(async () =>
        {
            await site.RunDueWork();
            return (await site.Db(db => db.Imports.AsNoTracking().SingleAsync(i => i.CohortId == cohort))).State
                == ImportState.Undone;
        });
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Đã hoàn tác {Number(Rows - 1)} dòng");
        (await site.PeopleOf(cohort)).ShouldBeEmpty();
        visit.Complaints().ShouldBeEmpty();
    }

    private static string ListWithErrors() =>
        string.Join(
            '\n',
            [
                Lists.Header,
                Lists.Person(birth: "31/02/1990"),
                Lists.Person(number: "0123"),
                .. Enumerable.Range(0, Rows - 2).Select(_ => Lists.Person()),
            ]
        );

    private static string Shown(int done) => $"{Number(done)} / {Number(Rows - 1)} dòng";

    private static string Number(int number) => number.ToString("n0", CultureInfo.GetCultureInfo("vi-VN"));
}

internal static class ImportVisits
{
    /// <summary>Fills in the first page of an import and sends it.</summary>
    public static async Task Upload(this Visit visit, string cohort, string list)
    {
        await visit.Open("/imports/new");
        await visit.Page.SelectOptionAsync("select[name=Cohort]", cohort);
        await visit.Page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "list.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(list),
            }
        );
        await visit.Page.ClickAsync("main .btn.go");
    }
}
