using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace Training.Web;

/// <summary>
/// What every response says to the browser, errors and static files included: only our own scripts, marked by a nonce
/// that is new each time; no frames, no foreign forms, no guessing of types; nothing personal stays in a cache.
/// </summary>
internal static class SecurityHeaders
{
    private const string NonceItem = "csp-nonce";
    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <summary>What a script element of this response must carry to run.</summary>
    public static string Nonce(this HttpContext http)
    {
        if (http.Items[NonceItem] is not string nonce)
            http.Items[NonceItem] = nonce = RandomNumberGenerator.GetHexString(32);
        return nonce;
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    Write(http);
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'nonce-{http.Nonce()}'; worker-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (!IsAsset(http))
            headers.CacheControl = "no-store";
    }

    private static bool IsAsset(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
}
