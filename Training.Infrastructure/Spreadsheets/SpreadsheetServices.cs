using Microsoft.Extensions.Configuration;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Writing;

namespace Training.Infrastructure.Spreadsheets;

internal static class SpreadsheetServices
{
    public static IServiceCollection AddSpreadsheets(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new SheetLimits(configuration.GetValue("Import:MaxRows", SheetLimits.DefaultRows)))
            .AddSingleton<ISheetReader, SheetReader>()
            .AddSingleton<ISheetWriter, SheetWriter>()
            .AddSingleton<IWorkbookReturn, WorkbookReturn>();
}
