using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Application.Common;

namespace Training.Web.Observability;

internal static class HealthPages
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work, or which part cannot.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        var live = new HealthCheckOptions { Predicate = _ => false };
        app.MapHealthChecks("/health/live", live).Requires(Permission.Anyone);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Describe })
            .Requires(Permission.Anyone);
        return app;
    }

    private static Task Describe(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString(),
                Checks = report.Entries.ToDictionary(
                    check => check.Key,
                    check => new { Status = check.Value.Status.ToString(), check.Value.Description }
                ),
            },
            context.RequestAborted
        );
}
