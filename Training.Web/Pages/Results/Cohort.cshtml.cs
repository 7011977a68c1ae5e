using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;

namespace Training.Web.Pages.Results;

/// <summary>What a cohort has reached, drawn by class of result.</summary>
[Requires(Permission.ViewCohorts)]
public sealed class CohortModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Cohort { get; set; } = "";

    public CohortResults View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListCohortResults(Cohort), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return Page();
    }
}
