using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Access;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

/// <summary>Behind the link of a letter. Opening it changes nothing, since mail scanners open links too.</summary>
[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whose password it will be; null when the link is dead.</summary>
    public string? Email { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => Look(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new SetPassword(Key ?? "", Password ?? "", Request.Headers.UserAgent), ct);
        if (outcome.Succeeded(out var opened))
            return this.Enter(opened, keep: false, returnUrl: null);

        await Look(ct);
        return this.Refused(outcome.Errors);
    }

    private async Task Look(CancellationToken ct)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address is a secret
        var link = await sender.Send(new FollowLink(Key ?? ""), ct);
        Email = link.Succeeded(out var view) ? view.Email : null;
    }
}
