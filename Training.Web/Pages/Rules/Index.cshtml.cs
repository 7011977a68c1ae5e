using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Pages.Rules;

[Requires(Permission.ViewCohorts)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<RuleSetSummary> RuleSets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListRuleSets(), ct);
        if (!outcome.Succeeded(out var sets))
            return this.Refused(outcome.Errors);

        RuleSets = sets;
        return Page();
    }
}
