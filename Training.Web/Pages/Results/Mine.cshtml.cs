using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;

namespace Training.Web.Pages.Results;

/// <summary>The published results of whoever is signed in, on a phone, with how they were computed.</summary>
[Requires(Permission.OwnData)]
public sealed class MineModel(ISender sender) : PageModel
{
    public IReadOnlyList<MyCourse> Courses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowMyResults(), ct);
        if (!outcome.Succeeded(out var courses))
            return this.Refused(outcome.Errors);

        Courses = courses;
        return Page();
    }
}
