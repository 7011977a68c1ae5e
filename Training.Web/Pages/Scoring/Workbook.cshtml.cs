using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Scoring.Workbook;
using Training.Web.Imports;

namespace Training.Web.Pages.Scoring;

/// <summary>
/// Scores as a workbook, out and in: what came back is shown cell by cell, and exactly that is written.
/// </summary>
[Requires(Permission.EnrolTrainees)]
public sealed class WorkbookModel(ISender sender, ISheetWriter writer, Texts texts) : PageModel
{
    private const int LongestName = 120;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>The cohort as its code is written.</summary>
    public string Cohort { get; private set; } = "";

    /// <summary>Null: nothing was read yet.</summary>
    public ScoreWorkbookReview? Review { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new WriteScoreWorkbook(Code), ct);
        if (!outcome.Succeeded(out var sheets))
            return await Show(this.Refused(outcome.Errors), ct);

        var file = new MemoryStream();
        await writer.WriteXlsx(sheets, file, ct);
        file.Position = 0;
        return File(file, Downloads.Xlsx, texts["scoring.workbook_name", ("cohort", Code)]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
            return await Show(this.Refused([ImportDesk.FileMissing]), ct);

        await using var file = Upload.OpenReadStream();
        var name = Path.GetFileName(Upload.FileName);
        name = name[..Math.Min(name.Length, LongestName)];
        var outcome = await sender.Send(new ReadScoreWorkbook(Code, file, name), ct);
        if (!outcome.Succeeded(out var review))
            return await Show(this.Refused(outcome.Errors), ct);

        Review = review;
        return await Show(Page(), ct);
    }

    public async Task<IActionResult> OnPostWriteAsync(string? plan, CancellationToken ct)
    {
        var outcome = await sender.Send(new CommitScoreWorkbook(Code, plan), ct);
        if (outcome.Succeeded(out var count))
        {
            this.Say(texts["scoring.workbook_written", ("count", count)]);
            return RedirectToPage("/Scoring/Scores", new { code = Code });
        }

        var reviewed = await sender.Send(new ReviewScoreWorkbook(Code, plan), ct);
        Review = reviewed.Succeeded(out var review) ? review : null;
        return await Show(this.Refused(outcome.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowScoring(Code), ct), view => Cohort = view.Cohort.Code, answer);
}
