using Microsoft.Playwright;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Support.Browser;

/// <summary>An instructor in front of a grade sheet of five people.</summary>
public abstract class GradeSheetVisits(Chromium chromium, SqliteSite site)
{
    protected Chromium Chromium => chromium;

    protected SqliteSite Site => site;

    protected async Task<(GivenSheets, Visit)> Sheet()
    {
        var session = await Site.GivenSession(Role.Instructor);
        var sheets = await Site.GivenGradeSheets(session.Account, people: 5);
        return (sheets, await Visit(sheets, session));
    }

    protected async Task<Visit> Visit(GivenSheets sheets, GivenSession session)
    {
        var visit = await Chromium.Visit(Site.Address);
        await visit.SignIn(session);
        (await visit.Open(sheets.Address)).ShouldBe(200);
        return visit;
    }

    /// <summary>The exam mark of the trainee in a row.</summary>
    protected static ILocator Field(IPage page, GivenSheets sheets, int row) =>
        page.Locator($"tbody tr:nth-child({row + 1}) input[data-sheet='{sheets.Exam}']");

    /// <summary>Every mark that the first trainee had in the exam, the newest first.</summary>
    private protected async Task<List<Mark>> History(GivenSheets sheets)
    {
        (await Site.Send(new ShowMarkHistory(sheets.Exam, sheets.People[0]))).Succeeded(out var history);
        return [.. history!.Lines.Select(line => line.Mark)];
    }

    private protected async Task<List<Mark>> Marks(GivenSheets sheets)
    {
        (await Site.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return [.. view!.Lines.Select(line => line.Cells[1].Mark)];
    }
}
