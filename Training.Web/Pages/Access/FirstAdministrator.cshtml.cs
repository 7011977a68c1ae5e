using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

/// <summary>Behind the link that the console printed.</summary>
[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FirstAdministratorModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The link can be used.</summary>
    public bool Open { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => Look(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var device = Request.Headers.UserAgent.ToString();
        var request = new CreateFirstAdministrator(Key ?? "", Name ?? "", Email ?? "", Password ?? "", device);
        var outcome = await sender.Send(request, ct);
        if (outcome.Succeeded(out var session))
        {
            SessionCookie.Write(HttpContext, session.Secret, keep: false);
            return LocalRedirect("/");
        }

        await Look(ct);
        return this.Refused(outcome.Errors);
    }

    private async Task Look(CancellationToken ct)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address is a secret
        var link = await sender.Send(new FollowLink(Key ?? ""), ct);
        Open = link.Succeeded(out var view) && view.Purpose == LinkPurpose.FirstAdministrator;
    }
}
