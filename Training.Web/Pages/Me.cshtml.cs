using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;

namespace Training.Web.Pages;

/// <summary>What a trainee sees first, on a phone: cohort, class and their own data.</summary>
[Requires(Permission.OwnData)]
public sealed class MeModel(ISender sender) : PageModel
{
    public MyPlace Mine { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowMyPlace(), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        return Page();
    }
}
