using Microsoft.Extensions.DependencyInjection;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable;

internal static class TimetableServices
{
    public static IServiceCollection AddTimetable(this IServiceCollection services) =>
        services
            .AddScoped<SurroundingsReader>()
            .AddScoped<TimetableSteps>()
            .AddScoped<TimetableEditor>()
            .AddScoped<BoardReader>()
            .AddScoped<SessionCodeReader>()
            .AddScoped<IUploadHolder, Sheets.SheetFiles>()
            .AddScoped<Sheets.LinePlanner>()
            .AddScoped<Sheets.LineChecker>()
            .AddScoped<DraftReader>()
            .AddScoped<ScheduleWriter>()
            .AddScoped<EditionReader>()
            .AddScoped<AudienceReader>()
            .AddScoped<OwnAudiences>()
            .AddScoped<OwnSessions>()
            .AddScoped<Facts.SessionLines>()
            .AddScoped<Facts.PublishedChanges>()
            .AddScoped<Facts.PublicationNews>()
            .AddScoped<Facts.SessionsOfDay>()
            .AddScoped<OwnChanges>()
            .AddScoped<Hits.SessionsHit>()
            .AddScoped<Proposals.PlanProblemReader>()
            .AddScoped<Proposals.OutcomeReader>()
            .AddScoped<Repairs.RepairProblemReader>()
            .AddScoped<Printing.PrintSubjects>()
            .AddScoped<Printing.PublishedPages>()
            .AddScoped<Printing.DraftPages>()
            .AddScoped<Calendar.CalendarHits>()
            .AddScoped<Calendar.GridChange>()
            .AddScoped<Instructors.TeachableModules>();
}
