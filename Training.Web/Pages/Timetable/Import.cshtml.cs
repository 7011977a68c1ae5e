using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Sheets;
using Training.Web.Imports;

namespace Training.Web.Pages.Timetable;

/// <summary>A file with sessions comes in; the next page shows what it would do.</summary>
[Requires(Permission.EditTimetable)]
public sealed class ImportModel(ISender sender) : PageModel
{
    /// <summary>The columns whose rules are told; the others go with them.</summary>
    public static readonly IReadOnlyList<SheetField> Told =
    [
        .. Enum.GetValues<SheetField>().Except([SheetField.LastPeriod, SheetField.Ends]),
    ];

    [FromRoute]
    public string Cohort { get; set; } = "";

    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    public TimetableSheets Sheets { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
            return await Show(this.Refused([ImportDesk.FileMissing]), ct);

        await using var content = Upload.OpenReadStream();
        var received = await sender.Send(new ReceiveTimetable(content, Path.GetFileName(Upload.FileName)), ct);
        if (!received.Succeeded(out var file))
            return await Show(this.Refused(received.Errors), ct);

        var begun = await sender.Send(new StartTimetableImport(Cohort, file), ct);
        if (!begun.Succeeded(out var id))
            return await Show(this.Refused(begun.Errors), ct);

        await sender.Settled(new ShowTimetableSheet(id), sheet => sheet.UnderWay, ct);
        return RedirectToPage("/Timetable/ImportSheet", new { id });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ListTimetableSheets(Cohort), ct);
        if (!outcome.Succeeded(out var sheets))
            return this.Refused(outcome.Errors);

        Sheets = sheets;
        return answer;
    }
}
