using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Pages.Curricula;

[Requires(Permission.ViewPlanning)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<CurriculumSummary> Curricula { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListCurricula(), ct);
        if (!outcome.Succeeded(out var curricula))
            return this.Refused(outcome.Errors);

        Curricula = curricula;
        return Page();
    }
}
