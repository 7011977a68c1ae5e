using Microsoft.Extensions.DependencyInjection;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance;

internal static class AttendanceServices
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) =>
        services
            .AddScoped<Registers>()
            .AddScoped<Roster>()
            .AddScoped<CheckIns.ArrivalsOfSession>()
            .AddScoped<IUploadHolder, Leave.PaperFiles>()
            .AddScoped<Leave.LeaveScope>()
            .AddScoped<Leave.LeaveTermsReader>()
            .AddScoped<Leave.LeaveLines>()
            .AddScoped<Leave.LeaveOfSession>()
            .AddScoped<Leave.ExcuseAbsences>()
            .AddScoped<Figures.FigureReader>()
            .AddScoped<Figures.ClassesInSight>()
            .AddScoped<Figures.ClassFigures>()
            .AddScoped<Facts.TraineesToTell>()
            .AddScoped<Facts.AbsenceLimits>()
            .AddScoped<Eligibility.EarlierDecisions>()
            .AddScoped<Eligibility.EligibilityDraft>();
}
