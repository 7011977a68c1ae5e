using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.EditCohorts)]
public sealed class EditModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public CohortForm Plan { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCohort(Code), ct);
        if (!outcome.Succeeded(out var cohort))
            return this.Refused(outcome.Errors);

        (Plan, Version) = (CohortForm.Of(cohort.Plan), cohort.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ChangeCohort(Code, Plan.ToPlan(), Version), ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        this.Say(texts["cohorts.saved", ("code", Code)]);
        return RedirectToPage("/Cohorts/Show", new { code = Code });
    }
}
