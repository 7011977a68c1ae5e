using Microsoft.Extensions.DependencyInjection;

namespace Training.Application.Enrolment.Imports;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddSingleton<OpenLists>()
            .AddScoped<RowVault>()
            .AddScoped<FileMates>()
            .AddScoped<RowPlanner>()
            .AddScoped<RowChange>()
            .AddScoped<PlanStanding>();
}
