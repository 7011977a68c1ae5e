using Microsoft.Extensions.DependencyInjection;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Imports;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddSingleton<OpenLists>()
            .AddScoped<IUploadHolder, ImportFiles>()
            .AddScoped<RowVault>()
            .AddScoped<FileMates>()
            .AddScoped<RowPlanner>()
            .AddScoped<RowChange>()
            .AddScoped<PlanStanding>();
}
