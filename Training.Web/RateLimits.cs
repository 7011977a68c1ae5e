using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Training.Infrastructure.Identity;

namespace Training.Web;

/// <summary>How often forms are taken that guess or that carry much away (ASVS 2.4.1). Looking at their pages is not counted.</summary>
internal static class RateLimits
{
    /// <summary>For pages that take a password, or send mail, before anyone is signed in: ten forms a minute.</summary>
    public const string SignIn = "sign-in";

    /// <summary>For codes that somebody could guess while they are signed in: ten forms a minute for one account.</summary>
    public const string CheckIn = "check-in";

    /// <summary>For what takes many people's data out of the system: five files a minute for one account.</summary>
    public const string Export = "export";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(SignIn, http => Forms(http, Address(http), inAMinute: 10));
            limiter.AddPolicy(Export, http => Forms(http, $"{http.User.User()}", inAMinute: 5));
            limiter.AddPolicy(CheckIn, http => Forms(http, $"{http.User.User()}", inAMinute: 10));
            limiter.OnRejected = Answer;
        });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Forms(HttpContext http, string whose, int inAMinute) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                whose,
                _ => new() { PermitLimit = inAMinute, Window = TimeSpan.FromMinutes(1) }
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
