using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Application.Enrolment.Eligibility.Trials;

namespace Training.Web.Pages.Eligibility;

/// <summary>An edition tried on pasted rows, or on the applications of its cohort; nothing is kept.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class TrialModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Tries it on the cohort.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Pasted { get; set; }

    public PolicyView View { get; private set; } = null!; // the page is shown only when it is set

    public PolicyTrial? Trial { get; private set; }

    public IReadOnlyList<TriedRow>? Rows { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Find(ct) is { } refused)
            return refused;
        return All
            ? this.Shown(await sender.Send(new TryPolicy(Code, Number, PageNumber), ct), trial => Trial = trial)
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await Find(ct) is { } refused)
            return refused;
        return this.Shown(await sender.Send(new TryRows(Code, Number, Pasted ?? ""), ct), rows => Rows = rows);
    }

    private async Task<IActionResult?> Find(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowPolicy(Code, Number), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);
        View = view;
        return null;
    }
}
