using Training.Application.Common;
using Training.Web.Api;
using Training.Web.Observability;

namespace Training.Web;

internal static class TrainingPipeline
{
    /// <summary>What every HTTP request passes through, outermost first, and where it may lead.</summary>
    public static WebApplication UseTraining(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseRequestLocalization(); // whoever signed in has a language
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().Requires(Permission.Anyone);
        app.MapRazorPages().WithStaticAssets();
        app.MapTrainingApi();
        app.MapCalendarFeed();
        app.MapOpenApi("/openapi/{documentName}.json").Requires(Permission.Anyone);
        app.MapHealth();
        app.MapWorkDashboard();
        return app;
    }
}
