using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

/// <summary>Only the form in the page's header ends a session; opening the address offers the same button.</summary>
[Requires(Permission.OwnSignIn)]
public sealed class SignOutModel(ISender sender, DeviceCookie devices) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (SessionCookie.Read(Request) is { } secret)
            await sender.Send(new SignOut(secret, devices.Known(HttpContext)), ct);
        SessionCookie.Remove(HttpContext);
        return LocalRedirect("/sign-in");
    }
}
