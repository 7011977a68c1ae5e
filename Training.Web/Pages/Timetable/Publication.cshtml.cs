using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Publishing;

namespace Training.Web.Pages.Timetable;

/// <summary>What one publication changed, compared with the one before it or with any earlier one.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class PublicationModel(ISender sender) : PageModel
{
    /// <summary>Of the changes, from 1 on.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public PublicationComparison Shown { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(string cohort, int number, int? since, CancellationToken ct)
    {
        var outcome = await sender.Send(new ComparePublications(cohort, number, since), ct);
        if (!outcome.Succeeded(out var shown))
            return this.Refused(outcome.Errors);

        Shown = shown;
        return Page();
    }
}
