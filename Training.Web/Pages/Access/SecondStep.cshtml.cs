using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

/// <summary>The code after the password. Without a right password just before no code is right here.</summary>
[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondStepModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Keep { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var request = new CompleteSignIn(SessionCookie.ReadHalf(Request) ?? "", Code ?? "", Request.Headers.UserAgent);
        var outcome = await sender.Send(request, ct);
        return outcome.Succeeded(out var session) ? this.Enter(session, Keep, ReturnUrl) : this.Refused(outcome.Errors);
    }
}
