using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Facts;
using Training.Application.Assessment.Sheets;
using Training.Application.Assessment.Workbook;

namespace Training.Application.Assessment;

internal static class AssessmentServices
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) =>
        services
            .AddScoped<SheetScope>()
            .AddScoped<SheetPlans>()
            .AddScoped<SheetRoster>()
            .AddScoped<SheetContents>()
            .AddScoped<DueDates>()
            .AddScoped<SheetFills>()
            .AddScoped<SheetLines>()
            .AddScoped<DueSheets>()
            .AddScoped<SheetsDue>()
            .AddScoped<SheetSteps>()
            .AddScoped<Sittings>()
            .AddScoped<Admissions>()
            .AddScoped<MarkedElsewhere>()
            .AddScoped<MarkDecisions>()
            .AddScoped<WorkbookReviews>();
}
