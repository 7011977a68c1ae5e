using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Reserve;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Messages;
using Training.Web.Pages.Selection;

namespace Training.Web.Pages.Reserve;

/// <summary>The reserve lists of a cohort: free seats, offers and their answers, who comes next, and the decision on who accepted.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class IndexModel(ISender sender, IActor actor, TimeProvider clock) : PageModel, IAdmission
{
    /// <summary>Of so many lists none is folded.</summary>
    public const int Few = 5;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public ReserveView View { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<string> Reached => View.Reached;

    public bool MayDecide => actor.Has(Permission.EnrolTrainees);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken ct) =>
        await Done(await sender.Send(new OfferFreeSeats(Code), ct), ct);

    public async Task<IActionResult> OnPostAnswerAsync(OfferId offer, bool accept, CancellationToken ct) =>
        await Done(await sender.Send(new AnswerForPerson(offer, accept), ct), ct);

    public async Task<IActionResult> OnPostConfirmAsync(Sending sending, CancellationToken ct) =>
        await Done(await sender.Send(new ConfirmOffers(Code, this.Act(sending)), ct), ct);

    private async Task<IActionResult> Done<T>(Result<T> done, CancellationToken ct)
        where T : notnull =>
        done.Errors.Count == 0
            ? RedirectToPage("/Reserve/Index", new { code = Code })
            : await Show(this.Refused(done.Errors), ct);

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        On ??= clock.Day();
        return this.Shown(await sender.Send(new ShowReserve(Code), ct), view => View = view, answer);
    }
}
