using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

/// <summary>An edition of the rules, each parameter as a sentence; who may approve it does so here.</summary>
[Requires(Permission.ViewCohorts)]
public sealed class ShowModel(ISender sender, IActor actor, Texts texts) : EditionPage
{
    public RuleSetView View { get; private set; } = null!; // the page is shown only when it is set

    public bool IsDraft => !View.RuleSet.Approved;

    public bool MayEdit => actor.Has(Permission.EditRules);

    public bool MayApprove => IsDraft && actor.Has(Permission.ApproveRules);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(int version, bool endsEarlier, CancellationToken ct)
    {
        var approved = await sender.Send(new ApproveRuleSet(Code, Edition, version, endsEarlier), ct);
        if (!approved.Succeeded(out var label))
            return await Show(this.Refused(approved.Errors), ct);

        this.Say(texts["rules.approved_now", ("rules", label)]);
        return RedirectToPage("/Rules/Show", new { code = Code, edition = Edition });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowRuleSet(Code, Edition), ct), view => View = view, answer);
}
