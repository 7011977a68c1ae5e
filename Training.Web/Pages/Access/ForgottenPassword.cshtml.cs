using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Access;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgottenPasswordModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ForgotPassword(Email ?? ""), ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        Sent = true;
        return Page();
    }
}
