using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;

namespace Training.Web;

/// <summary>Vietnamese and English, each with its own way to write dates and numbers; this is the one place that says how.</summary>
internal static class Languages
{
    public static readonly string[] Codes = ["vi", "en"];

    private static readonly CultureInfo[] Cultures = [Vietnamese(), English()];

    public static CultureInfo Culture(string code) => Array.Find(Cultures, culture => culture.Name == code)!;

    /// <summary>The account's choice, then the browser's cookie, then <c>Programme:Language</c>.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services, IConfiguration configuration)
    {
        var standard = configuration["Programme:Language"] ?? "vi";
        if (!Codes.Contains(standard))
            throw new InvalidOperationException($"Programme:Language is '{standard}'; it must be vi or en.");

        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = options.SupportedUICultures = Cultures;
            options.DefaultRequestCulture = new(Culture(standard));
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Chosen)];
        });
    }

    private static Task<ProviderCultureResult?> Chosen(HttpContext http)
    {
        var chosen =
            http.User.FindFirstValue(Preferences.LanguageClaim) ?? http.Request.Cookies[Preferences.LanguageCookie];
        return Task.FromResult(Codes.Contains(chosen) ? new ProviderCultureResult(chosen) : null);
    }

    /// <summary>24/11/2026, 07:30, thứ Ba, 1.000, 7,5.</summary>
    private static CultureInfo Vietnamese()
    {
        var culture = new CultureInfo("vi");
        var dates = culture.DateTimeFormat;
        (dates.ShortDatePattern, dates.LongDatePattern) = ("dd/MM/yyyy", "dddd, dd/MM/yyyy");
        (dates.ShortTimePattern, dates.LongTimePattern) = ("HH:mm", "HH:mm:ss");
        dates.DayNames = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
        dates.AbbreviatedDayNames = dates.ShortestDayNames = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (",", ".");
        return culture;
    }

    /// <summary>24 Nov 2026, 07:30, Tuesday, 1,000, 7.5.</summary>
    private static CultureInfo English()
    {
        var culture = new CultureInfo("en");
        var dates = culture.DateTimeFormat;
        (dates.ShortDatePattern, dates.LongDatePattern) = ("d MMM yyyy", "dddd, d MMM yyyy");
        (dates.ShortTimePattern, dates.LongTimePattern) = ("HH:mm", "HH:mm:ss");
        return culture;
    }
}
