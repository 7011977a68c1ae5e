using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Rules;

/// <summary>An edition of the rules, each parameter as a sentence; who may approve it does so here.</summary>
[Requires(Permission.ViewCohorts)]
public sealed class ShowModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Edition { get; set; }

    public RuleSetView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayApprove => !View.RuleSet.Approved && actor.Has(Permission.ApproveRules);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var approved = await sender.Send(new ApproveRuleSet(Code, Edition), ct);
        if (approved.Errors.Count > 0)
            return await Show(this.Refused(approved.Errors), ct);

        this.Say(texts["rules.approved_now", ("rules", $"{Code}-{Edition}")]);
        return RedirectToPage("/Rules/Show", new { code = Code, edition = Edition });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowRuleSet(Code, Edition), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return answer;
    }
}
