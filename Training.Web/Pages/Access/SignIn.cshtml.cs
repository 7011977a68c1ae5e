using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Access;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The device is the person's own.</summary>
    [BindProperty]
    public bool Keep { get; set; }

    /// <summary>Where the person wanted to go; followed only within this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new SignIn(Email ?? "", Password ?? "", Request.Headers.UserAgent), ct);
        return outcome.Succeeded(out var opened) ? this.Enter(opened, Keep, ReturnUrl) : this.Refused(outcome.Errors);
    }
}
