using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

/// <summary>Begins a draft from an edition: the next of its code, or a rule set of the school's own.</summary>
[Requires(Permission.EditRules)]
public sealed class CopyModel(ISender sender, Texts texts, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "code")]
    public string From { get; set; } = "";

    [FromRoute]
    public int Edition { get; set; }

    [BindProperty(Name = "to")]
    public string? Code { get; set; }

    [BindProperty]
    public DateOnly? ValidFrom { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowRuleSet(From, Edition), ct);
        return this.Shown(
            outcome,
            view => (Code, ValidFrom) = (view.RuleSet.Code, view.RuleSet.ValidTo?.AddDays(1) ?? clock.Day())
        );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new DraftRuleSet(From, Edition, Code ?? "", ValidFrom ?? default), ct);
        if (!outcome.Succeeded(out var edition))
            return this.Refused(outcome.Errors);

        var code = Code!.Trim().ToUpperInvariant();
        this.Say(texts["rules.drafted", ("rules", $"{code}-{edition}")]);
        return RedirectToPage("/Rules/Edit", new { code, edition });
    }
}
