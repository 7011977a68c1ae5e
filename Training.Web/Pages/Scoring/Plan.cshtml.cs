using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Scoring;

/// <summary>How a cohort scores its applicants, in words; HR drafts the next plan and puts it in force here.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class PlanModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public ScoringView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayChange => actor.Has(Permission.EnrolTrainees) && !View.Frozen;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        var drafted = await sender.Send(new DraftScoringPlan(Code), ct);
        return drafted.Errors.Count == 0
            ? RedirectToPage("/Scoring/Edit", new { code = Code })
            : await Show(this.Refused(drafted.Errors), ct);
    }

    public async Task<IActionResult> OnPostPutInForceAsync(int version, CancellationToken ct)
    {
        var put = await sender.Send(new PutScoringPlanInForce(Code, version), ct);
        if (!put.Succeeded(out var number))
            return await Show(this.Refused(put.Errors), ct);

        this.Say(texts["scoring.in_force_now", ("number", number)]);
        return RedirectToPage("/Scoring/Plan", new { code = Code });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowScoring(Code), ct), view => View = view, answer);
}
