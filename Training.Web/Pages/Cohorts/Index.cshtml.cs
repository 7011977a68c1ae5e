using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.ViewCohorts)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<CohortLine> Cohorts { get; private set; } = [];

    public ProgrammeView? Programme { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListCohorts(), ct);
        if (!outcome.Succeeded(out var cohorts))
            return this.Refused(outcome.Errors);

        Cohorts = cohorts;
        Programme = (await sender.Send(new ShowProgramme(), ct)).Succeeded(out var programme) ? programme : null;
        return Page();
    }
}
