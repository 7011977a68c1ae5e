namespace Training.Web;

/// <summary>Theme and language of this browser, remembered for a year. The language of an account goes before its cookie.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "theme";
    public const string LanguageCookie = "language";
    public const string LanguageClaim = "language";

    private static readonly string[] Themes = ["light", "dark"];

    /// <summary>light, dark, or auto: the script asks the system, and without scripts it is light.</summary>
    public static string Theme(this HttpContext http) =>
        http.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "auto";

    public static void Remember(this HttpContext http, string cookie, string value) =>
        http.Response.Cookies.Append(
            cookie,
            value,
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );
}
