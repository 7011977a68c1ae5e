using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Invitations;

namespace Training.Web.Pages.Invitations;

[Requires(Permission.EnrolTrainees)]
public sealed class ShowModel(ISender sender) : PageModel
{
    [FromRoute]
    public RoundId Id { get; set; }

    [BindProperty]
    public int? PerHour { get; set; }

    public RoundView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) => Do(new ReleaseLetters(Id, PerHour), ct);

    public Task<IActionResult> OnPostStopAsync(CancellationToken ct) => Do(new StopInvitations(Id), ct);

    private async Task<IActionResult> Do(ICommand<RoundId> command, CancellationToken ct)
    {
        var done = await sender.Send(command, ct);
        return done.Errors.Count == 0
            ? RedirectToPage("/Invitations/Show", new { id = Id })
            : await Show(this.Refused(done.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowRound(Id), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return answer;
    }
}
