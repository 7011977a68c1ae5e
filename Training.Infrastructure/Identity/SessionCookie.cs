using Microsoft.AspNetCore.Http;
using Training.Application.Access;

namespace Training.Infrastructure.Identity;

/// <summary>
/// The cookie that carries a session's secret. Over https it has the name prefix <c>__Host-</c>, which a browser
/// accepts only as Secure, for this host alone and for all paths; over plain http (the demonstration on one's own machine)
/// it has another name, so that a cookie set without encryption is never taken for one set with it.
/// </summary>
public static class SessionCookie
{
    private const string Secured = "__Host-training";
    private const string Plain = "training";
    private const string Half = "-step";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>On the person's own device, to <paramref name="keep"/>, it outlives the browser window, though never the session.</summary>
    public static void Write(HttpContext http, string secret, bool keep) =>
        http.Response.Cookies.Append(NameFor(http.Request), secret, Options(http.Request, keep));

    public static void Remove(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request, keep: false));

    /// <summary>The secret of a sign-in of which only the password is done: a cookie of its own, so that it is never taken for a session.</summary>
    public static string? ReadHalf(HttpRequest request) => request.Cookies[NameFor(request) + Half];

    public static void WriteHalf(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameFor(http.Request) + Half, secret, Options(http.Request, keep: false));

    public static void RemoveHalf(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http.Request) + Half, Options(http.Request, keep: false));

    private static string NameFor(HttpRequest request) => request.IsHttps ? Secured : Plain;

    private static CookieOptions Options(HttpRequest request, bool keep) =>
        new()
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            MaxAge = keep ? SignInSession.Longest : null,
        };
}
