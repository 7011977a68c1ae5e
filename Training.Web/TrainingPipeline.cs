using Training.Application.Common;
using Training.Web.Api;

namespace Training.Web;

internal static class TrainingPipeline
{
    /// <summary>What every HTTP request passes through, outermost first, and where it may lead.</summary>
    public static WebApplication UseTraining(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRequestLocalization();
        app.MapStaticAssets().WithMetadata(new RequiresAttribute(Permission.Anyone));
        app.MapRazorPages().WithStaticAssets();
        app.MapTrainingApi();
        return app;
    }
}
