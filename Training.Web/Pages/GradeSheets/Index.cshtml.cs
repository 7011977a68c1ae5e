using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Common;

namespace Training.Web.Pages.GradeSheets;

/// <summary>The grade sheets in sight, by how far they have come.</summary>
[Requires(Permission.ViewMarks)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromQuery]
    public string? Cohort { get; set; }

    /// <summary>Null: those of every state.</summary>
    [FromQuery]
    public GradeSheetState? State { get; set; }

    public GradeSheetList List { get; private set; } = null!; // the page is shown only when it is set

    public IEnumerable<GradeSheetLine> Lines => List.Lines.Where(line => State is null || line.State == State);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await sender.Send(new ListGradeSheets(Cohort), ct);
        if (!listed.Succeeded(out var list))
            return this.Refused(listed.Errors);

        List = list;
        return Page();
    }
}
