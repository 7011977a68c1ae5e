using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.EditCohorts)]
public sealed class NewModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public CohortForm Plan { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var programme = await sender.Send(new ShowProgramme(), ct);
        return programme.Succeeded(out _) ? Page() : RedirectToPage("/Cohorts/Programme");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new PlanCohort(Code ?? "", Plan.ToPlan()), ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        var code = Code!.Trim().ToUpperInvariant();
        this.Say(texts["cohorts.added", ("code", code)]);
        return RedirectToPage("/Cohorts/Show", new { code });
    }
}
