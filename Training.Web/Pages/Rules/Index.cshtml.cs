using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

[Requires(Permission.ViewCohorts)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<RuleSetSummary> RuleSets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListRuleSets(), ct), sets => RuleSets = sets);
}
