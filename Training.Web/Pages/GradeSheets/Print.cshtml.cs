using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Common;

namespace Training.Web.Pages.GradeSheets;

/// <summary>A grade sheet on paper, in the layout of an official form (DOC-01 to DOC-06).</summary>
[Requires(Permission.ViewMarks)]
public sealed class PrintModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Class { get; set; } = "";

    [FromRoute]
    public string Module { get; set; } = "";

    /// <summary>1 the first, 2 the resit.</summary>
    [FromQuery]
    public int Sitting { get; set; } = 1;

    /// <summary>Whom the school belongs to, as it stands at the head; a dotted line to write on while it is empty.</summary>
    [FromQuery]
    public string? Organ { get; set; }

    /// <inheritdoc cref="Organ"/>
    [FromQuery]
    public string? School { get; set; }

    public GradeSheetView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Not all of it is published: it says so across the paper.</summary>
    public bool IsDraft => View.Components.Any(component => component.State < GradeSheetState.Published);

    /// <summary>Marks up to 10 stand in words too, so that nobody adds a digit to the paper.</summary>
    public bool InWords => View.Rules.Scores.Max <= 10;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);
        if (view.Components.Count == 0)
            return NotFound();

        View = view;
        return Page();
    }
}
