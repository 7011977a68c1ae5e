using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;

namespace Training.Web.Pages;

/// <summary>Theme and language; each form says where it was, and comes back there.</summary>
[Requires(Permission.Anyone)]
public sealed class PreferencesModel : PageModel
{
    public IActionResult OnPostTheme(string theme, string? back)
    {
        if (theme is not ("light" or "dark"))
            return BadRequest();

        HttpContext.Remember(Preferences.ThemeCookie, theme);
        return Back(back);
    }

    public IActionResult OnPostLanguage(string language, string? back)
    {
        if (!Languages.Codes.Contains(language))
            return BadRequest();

        HttpContext.Remember(Preferences.LanguageCookie, language);
        return Back(back);
    }

    private LocalRedirectResult Back(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back! : "~/");
}
