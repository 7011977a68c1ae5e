using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Common;
using Training.Application.Enrolment.Reserve;

namespace Training.Web.Pages.Reserve;

/// <summary>
/// Where the link of an offer leads. Opening it does nothing, because programs that look through letters open every link: an
/// answer is given by a button. Whoever has the link need not sign in, so the link is the proof.
/// </summary>
[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class OfferModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public OfferedSeat Seat { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(bool accept, CancellationToken ct)
    {
        var answered = await sender.Send(new AnswerByLink(Key, accept), ct);
        return answered.Errors.Count == 0
            ? RedirectToPage("/Reserve/Offer", new { key = Key })
            : await Show(this.Refused(answered.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowOffer(Key), ct), seat => Seat = seat, answer);
}
