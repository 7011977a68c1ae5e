using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Common;

namespace Training.Web.Pages.Leave;

/// <summary>One request, to be decided.</summary>
[Requires(Permission.DecideLeave)]
public sealed class ShowModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public LeaveRequestId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public LeaveLine Leave { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Whoever might have granted it may take it back.</summary>
    public bool MayRevoke => Leave is { State: LeaveState.Approved, Obstacle: null };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => Decide(approve: true, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => Decide(approve: false, ct);

    public async Task<IActionResult> OnPostEvidenceAsync(CancellationToken ct) =>
        this.Evidence(await sender.Send(new OpenEvidence(Id), ct));

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct) =>
        await After(await sender.Send(new RevokeLeave(Id, Reason), ct), "leaves.revoked_now", ct);

    private async Task<IActionResult> Decide(bool approve, CancellationToken ct) =>
        await After(
            await sender.Send(new DecideLeaveRequest(Id, approve, Reason), ct),
            approve ? "leaves.approved_now" : "leaves.refused_now",
            ct
        );

    private async Task<IActionResult> After(Result<LeaveRequestId> outcome, string sentence, CancellationToken ct)
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowLeaveRequest(Id), ct), leave => Leave = leave, answer);
}
