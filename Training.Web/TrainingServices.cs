using Training.Application;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Infrastructure;
using Training.Web.Api;
using Training.Web.Observability;

namespace Training.Web;

internal static class TrainingServices
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>The whole application, not yet started: the web server, the worker and every verb begin from it.</summary>
    /// <param name="settings">Configuration from the command line, which has the last word.</param>
    public static WebApplicationBuilder Builder(string[] settings)
    {
        // Settings are read once: a watch would look through every folder below the working directory at each start.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. settings]);
        builder.Host.UseDefaultServiceProvider(options =>
            (options.ValidateScopes, options.ValidateOnBuild) = (true, true)
        );
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        // Run from its sources, the program finds the compressed styles and scripts where the build left them.
        builder.WebHost.UseStaticWebAssets();

        builder.AddLogs().AddTelemetry();
        builder
            .Services.AddSingleton<TimeProvider, ProgrammeClock>()
            .AddTrainingApplication()
            .AddTrainingInfrastructure(builder.Configuration, builder.Environment)
            .AddPages(builder.Configuration)
            .AddWebServices();
        return builder;
    }

    private static IServiceCollection AddWebServices(this IServiceCollection services)
    {
        services
            .AddHttpContextAccessor()
            .AddScoped<CurrentActor>()
            .AddScoped(ScopedActor.Of<CurrentActor>)
            .AddNamedPermissions()
            .AddRateLimits()
            .AddApiDocument()
            .AddSingleton<ISite, Site>()
            .AddSingleton<ILetterTexts, LetterTexts>()
            .Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false)
            .ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        return services;
    }
}
