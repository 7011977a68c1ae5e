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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListCurricula(), ct), curricula => Curricula = curricula);
}
