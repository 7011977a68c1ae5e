using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Publishing;

namespace Training.Web.Pages.Timetable;

/// <summary>Everything that was published of a cohort.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class PublicationsModel(ISender sender) : PageModel
{
    public PublicationList Shown { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(string cohort, CancellationToken ct)
    {
        var outcome = await sender.Send(new ListPublications(cohort), ct);
        if (!outcome.Succeeded(out var shown))
            return this.Refused(outcome.Errors);

        Shown = shown;
        return Page();
    }
}
