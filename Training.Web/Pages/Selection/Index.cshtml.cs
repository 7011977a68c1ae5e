using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Selection;
using Training.Application.Enrolment.Selection.Letters;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Selection;

/// <summary>The selection of a cohort: tried as often as wanted, then decided once; what it makes of each cell and of each person.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class IndexModel(ISender sender, IActor actor, TimeProvider clock) : PageModel, IAdmission
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "outcome")]
    public SelectionOutcome? Outcome { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Seed { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    /// <summary>Letters to applicants; empty: all at once.</summary>
    [BindProperty]
    public int? PerHour { get; set; }

    public SelectionView View { get; private set; } = null!; // the page is shown only when it is set

    public Page<SelectedLine>? Lines { get; private set; }

    public IReadOnlyList<string> Reached => View.Reached;

    public bool MayDecide => actor.Has(Permission.EnrolTrainees);

    /// <summary>After a decision only where seats are left.</summary>
    public bool MayRank => MayDecide && !IsUnderWay && (View.SeatsLeft > 0 || View.Last is not { IsFrozen: true });

    public bool IsUnderWay => View.Last is { State: SelectionState.Ranking or SelectionState.Admitting };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct) =>
        await Show(await sender.Send(new RunSelection(Code, Seed ?? ""), ct), ct);

    public async Task<IActionResult> OnPostDecideAsync(string seen, Sending sending, CancellationToken ct) =>
        await Show(await sender.Send(new DecideSelection(Code, seen, this.Act(sending)), ct), ct);

    public async Task<IActionResult> OnPostTellAsync(CancellationToken ct) =>
        await Show(await sender.Send(new TellApplicants(Code, PerHour), ct), ct);

    private async Task<IActionResult> Show<T>(Result<T> done, CancellationToken ct)
        where T : notnull =>
        done.Errors.Count == 0
            ? RedirectToPage("/Selection/Index", new { code = Code })
            : await Show(this.Refused(done.Errors), ct);

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowSelection(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        On ??= clock.Day();
        if (view.Last is not { State: not SelectionState.Ranking })
            return answer;
        return this.Shown(
            await sender.Send(new ListSelected(Code, Outcome, Page: Number), ct),
            lines => Lines = lines,
            answer
        );
    }
}
