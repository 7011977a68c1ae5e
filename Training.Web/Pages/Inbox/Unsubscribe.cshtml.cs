using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Inbox;

namespace Training.Web.Pages.Inbox;

/// <summary>
/// Where the link of a letter leads. Opening it does nothing, because programs that look through letters open every link; a
/// mail program posts here by itself (RFC 8058), which is why no antiforgery token can be asked for: the link is the proof.
/// </summary>
[Requires(Permission.Anyone), IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class UnsubscribeModel(ISender sender, IUnsubscribeLinks links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public FactKind Fact { get; private set; }

    public bool Done { get; private set; }

    public IActionResult OnGet()
    {
        if (links.Read(Key) is not { } link)
            return NotFound();

        Fact = link.Fact;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new Unsubscribe(Key), ct), fact => (Fact, Done) = (fact, true));
}
