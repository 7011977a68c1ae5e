using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Sheets;
using Training.Application.Assessment.Workbook;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Web.Imports;

namespace Training.Web.Pages.GradeSheets;

/// <summary>
/// A grade sheet as a workbook, out and in: what came back is shown cell by cell, and exactly that is written.
/// </summary>
[Requires(Permission.EnterMarks)]
public sealed class WorkbookModel(ISender sender, ISheetWriter writer, Texts texts) : PageModel
{
    private const int LongestName = 120;

    [FromRoute]
    public string Class { get; set; } = "";

    [FromRoute]
    public string Module { get; set; } = "";

    /// <summary>1 the first, 2 the resit.</summary>
    [FromQuery]
    public int Sitting { get; set; } = 1;

    /// <summary>For addresses: nothing of the first sitting, which is meant where none is said.</summary>
    public int? Again => Sitting == 1 ? null : Sitting;

    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    public GradeSheetView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Null: nothing was read yet.</summary>
    public WorkbookReview? Review { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new WriteMarkWorkbook(Class, Module, Sitting), ct);
        if (!outcome.Succeeded(out var sheets))
            return this.Refused(outcome.Errors);

        var file = new MemoryStream();
        await writer.WriteXlsx(sheets, file, ct);
        file.Position = 0;
        var name = texts["assessment.workbook_name", ("class", Class), ("module", Module), ("sitting", Sitting)];
        return File(file, Downloads.Xlsx, name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
            return await Show(this.Refused([ImportDesk.FileMissing]), ct);

        await using var file = Upload.OpenReadStream();
        var name = Path.GetFileName(Upload.FileName);
        name = name[..Math.Min(name.Length, LongestName)];
        var outcome = await sender.Send(new ReadMarkWorkbook(Class, Module, Sitting, file, name), ct);
        if (!outcome.Succeeded(out var review))
            return await Show(this.Refused(outcome.Errors), ct);

        Review = review;
        return await Show(Page(), ct);
    }

    public async Task<IActionResult> OnPostWriteAsync(string? plan, CancellationToken ct)
    {
        var outcome = await sender.Send(new CommitMarkWorkbook(plan), ct);
        if (outcome.Succeeded(out var count))
        {
            this.Say(texts["assessment.workbook_written", ("count", count)]);
            return RedirectToPage(
                "/GradeSheets/Show",
                new
                {
                    Class,
                    Module,
                    sitting = Again,
                }
            );
        }

        var reviewed = await sender.Send(new ReviewMarkWorkbook(Class, Module, Sitting, plan), ct);
        Review = reviewed.Succeeded(out var review) ? review : null;
        return await Show(this.Refused(outcome.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);
        if (view.Components.Count == 0)
            return NotFound();

        View = view;
        return answer;
    }
}
