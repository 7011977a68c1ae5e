using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Common;

namespace Training.Web.Pages;

/// <summary>Theme and language; each form says where it was, and comes back there.</summary>
[Requires(Permission.Anyone)]
public sealed class PreferencesModel(ISender sender, IActor actor) : PageModel
{
    public IActionResult OnPostTheme(string theme, string? back)
    {
        if (theme is not ("light" or "dark"))
            return BadRequest();

        HttpContext.Remember(Preferences.ThemeCookie, theme);
        return Back(back);
    }

    /// <summary>The account's language too, which goes before the cookie.</summary>
    public async Task<IActionResult> OnPostLanguageAsync(string language, string? back, CancellationToken ct)
    {
        if (!Languages.Codes.Contains(language))
            return BadRequest();

        HttpContext.Remember(Preferences.LanguageCookie, language);
        if (actor.User is not null)
            await sender.Send(new ChooseLanguage(language), ct);
        return Back(back);
    }

    private LocalRedirectResult Back(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back! : "~/");
}
