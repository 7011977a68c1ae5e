using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Web.Pages;

/// <summary>What a trainee sees first, on a phone: cohort, class and their own data.</summary>
[Requires(Permission.OwnData)]
public sealed class MeModel(ISender sender) : PageModel
{
    public MyPlace Mine { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>The whole file, asked for just now; it is in this answer only.</summary>
    public PersonDetails? Whole { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostRevealAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new RevealMyFile(), ct);
        if (!outcome.Succeeded(out var whole))
            return this.Refused(outcome.Errors);

        Whole = whole;
        Response.Headers.CacheControl = "no-store";
        return await Show(ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowMyPlace(), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        return Page();
    }
}
