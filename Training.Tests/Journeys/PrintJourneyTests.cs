using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Training.Tests.Support.Browser;

namespace Training.Tests.Journeys;

/// <summary>The timetable and grade sheets on A4, as the browser prints them (DOC-01).</summary>
public sealed partial class PrintJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("Class", 210, 297)]
    [InlineData("Cohort", 297, 210)]
    public async Task Each_week_is_a_page_of_a4_in_the_layout_of_a_form(string by, int width, int height)
    {
        var school = await site.GivenSchool();
        await site.GivenSession(school.Plan());
        await site.GivenSession(school.Plan(day: 7));
        await site.GivenPublication(school);
        await using var visit = await chromium.Visit(site.Address);
        await visit.SignIn(await site.GivenSession(Role.AcademicOffice));

        await visit.Open(
            $"/timetable/print?cohort={await site.CodeOf(school.Cohort)}&by={by}&day={school.Opens:O}&weeks=2"
        );
        var pages = await Printed(visit, $"print-{by}");

        Page().Count(pages).ShouldBe(2);
        Sizes(pages).ShouldBe([(width, height)]);
        (await visit.Page.Locator(".form-head").First.InnerTextAsync()).ShouldContain(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        );
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grade_sheet_of_a_large_class_goes_over_upright_pages_of_a4()
    {
        var sheets = await site.GivenGradeSheets(people: 45);
        await using var visit = await chromium.Visit(site.Address);
        await visit.SignIn(await site.GivenSession(Role.ExamOffice));

        await visit.Open($"{sheets.Address}/print");
        await visit.Picture("print-grade-sheet-1440");
        var pages = await Printed(visit, "print-grade-sheet");

        Page().Count(pages).ShouldBe(2);
        Sizes(pages).ShouldBe([(210, 297)]);
        visit.Complaints().ShouldBeEmpty();
    }

    private static async Task<string> Printed(Visit visit, string name) =>
        Encoding.Latin1.GetString(
            await visit.Page.PdfAsync(
                new()
                {
                    PreferCSSPageSize = true,
                    PrintBackground = true,
                    Path = Pictures($"{name}.pdf"),
                }
            )
        );

    private static IEnumerable<(int Width, int Height)> Sizes(string pages) =>
        Size().Matches(pages).Select(size => (Millimetres(size, "w"), Millimetres(size, "h"))).Distinct();

    private static string? Pictures(string name) =>
        Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? Path.Combine(folder, name) : null;

    private static int Millimetres(Match size, string name) =>
        (int)Math.Round(double.Parse(size.Groups[name].Value, CultureInfo.InvariantCulture) / 72 * 25.4);

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Page();

    [GeneratedRegex(
        @"/MediaBox\s*\[0 0 (?<w>[\d.]+) (?<h>[\d.]+)\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Size();
}
