using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Selection;
using Training.Web.Imports;

namespace Training.Web.Pages.Selection;

/// <summary>Whom a selection admitted, or who waits, on paper for the notice board and as .xlsx.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class NoticeModel(ISender sender, ISheetWriter writer, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Those who wait; else those admitted.</summary>
    [FromQuery]
    public bool Reserve { get; set; }

    /// <summary>Whom the school belongs to, as it stands at the head; a dotted line to write on while it is empty.</summary>
    [FromQuery]
    public string? Organ { get; set; }

    /// <inheritdoc cref="Organ"/>
    [FromQuery]
    public string? School { get; set; }

    public NoticeList List { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Nothing was decided yet: it says so across the paper.</summary>
    public bool IsDraft => List.State == SelectionState.Ranked;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListNotice(Code, Reserve), ct), list => List = list, Page());

    /// <summary>Both lists in one workbook.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var sheets = new List<SheetExport>();
        foreach (var reserve in new[] { false, true })
        {
            var listed = await sender.Send(new ListNotice(Code, reserve), ct);
            if (!listed.Succeeded(out var list))
                return this.Refused(listed.Errors);
            sheets.Add(NoticeSheet.Of(texts, list, reserve));
        }
        var file = new MemoryStream();
        await writer.WriteXlsx(sheets, file, ct);
        file.Position = 0;
        return File(file, Downloads.Xlsx, texts["selection.notice_file", ("cohort", Code)]);
    }
}
