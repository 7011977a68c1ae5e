using Training.Web.Api;

namespace Training.Web;

internal static class TrainingPipeline
{
    /// <summary>What every HTTP request passes through, outermost first, and where it may lead.</summary>
    public static WebApplication UseTraining(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapTrainingApi();
        return app;
    }
}
