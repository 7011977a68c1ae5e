using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Sheets;

namespace Training.Application.Assessment.Results;

internal static class ResultsServices
{
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddScoped<InputsReader>()
            .AddScoped<CohortCourses>()
            .AddScoped<KnownResults>()
            .AddScoped<ResultTurns>()
            .AddScoped<ResultFiller>()
            .AddScoped<ResultScope>()
            .AddScoped<ResitFinder>()
            .AddScoped<ResitSheets>()
            .AddScoped<PublishedPeople>();
}
