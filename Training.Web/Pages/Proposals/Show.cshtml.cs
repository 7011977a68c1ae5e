using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Timetable.Proposals;

namespace Training.Web.Pages.Proposals;

/// <summary>One proposal: its search while it goes on, then what it would add, and for whom.</summary>
[Requires(Permission.EditTimetable)]
public sealed class ShowModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public ProposalId Id { get; set; }

    public ProposalView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct) =>
        await Show(await sender.Send(new StopSearch(Id), ct), ct);

    public async Task<IActionResult> OnPostAcceptAsync(ClassId? @class, CancellationToken ct) =>
        await Show(await sender.Send(new AcceptProposal(Id, @class), ct), ct);

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        var shown = await Show(Page(), ct);
        if (shown is not PageResult)
            return shown;

        var discarded = await sender.Send(new DiscardProposal(Id), ct);
        if (!discarded.Succeeded(out _))
            return this.Refused(discarded.Errors);
        this.Say(texts["proposals.discarded"]);
        return RedirectToPage("/Proposals/Start", new { cohort = View.Cohort.Code });
    }

    private async Task<IActionResult> Show(Result<ProposalId> done, CancellationToken ct) =>
        done.Errors.Count == 0
            ? RedirectToPage("/Proposals/Show", new { id = Id })
            : await Show(this.Refused(done.Errors), ct);

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowProposal(Id), ct), view => View = view, answer);
}
