using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment.Invitations;

namespace Training.Web.Pages.Invitations;

[Requires(Permission.EnrolTrainees)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    public IReadOnlyList<CohortLine> Cohorts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var rounds = await sender.Send(new ListRounds(), ct);
        if (!rounds.Succeeded(out var known))
            return this.Refused(rounds.Errors);
        var cohorts = await sender.Send(new ListCohorts(), ct);
        if (!cohorts.Succeeded(out var lines))
            return this.Refused(cohorts.Errors);

        (Rounds, Cohorts) = (known, lines);
        return Page();
    }
}
