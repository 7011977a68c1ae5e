using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Training.Web;

/// <summary>How often one address may try what can be guessed (ASVS 2.4.1). Looking at the page is not counted.</summary>
internal static class RateLimits
{
    /// <summary>For pages that take a password, or send mail, before anyone is signed in: ten forms a minute.</summary>
    public const string SignIn = "sign-in";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(SignIn, PerAddress);
            limiter.OnRejected = Answer;
        });

    private static RateLimitPartition<string> PerAddress(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static async ValueTask Answer(OnRejectedContext rejected, CancellationToken ct)
    {
        var http = rejected.HttpContext;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(http.RequestServices.GetRequiredService<Texts>()["access.too_often"], ct);
    }
}
