using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

internal static class Entering
{
    /// <summary>After the right password: in, or on to the second step. The way back is followed only within this site.</summary>
    public static IActionResult Enter(this PageModel page, SessionOpened opened, bool keep, string? returnUrl)
    {
        var way = page.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
        if (opened.IsHalf)
        {
            SessionCookie.WriteHalf(page.HttpContext, opened.Secret);
            return page.RedirectToPage("/Access/SecondStep", new { keep, returnUrl = way });
        }
        SessionCookie.RemoveHalf(page.HttpContext);
        SessionCookie.Write(page.HttpContext, opened.Secret, keep);
        return page.LocalRedirect(way);
    }
}
