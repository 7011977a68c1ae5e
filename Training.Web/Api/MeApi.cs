using MediatR;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Api;

internal sealed class MeApi : IApi
{
    /// <summary>As far as the copy on a phone reaches.</summary>
    private const int Days = 28;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me/schedule", Schedule).Requires(Permission.OwnData);
        api.MapGet("/me/results", Results).Requires(Permission.OwnData);
    }

    private static async Task<IResult> Results(ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowMyResults(), ct)).Answer(
            texts,
            courses => ApiOutcomes.Whole([.. courses.Select(ResultJson.Of)])
        );

    private static async Task<IResult> Schedule(
        DateOnly? from,
        DateOnly? to,
        ISender sender,
        Moments moments,
        Texts texts,
        CancellationToken ct
    )
    {
        var first = from ?? moments.Today;
        var mine = await sender.Send(
            new ShowMySchedule(first, to ?? (PlannableDays.Covers(first) ? first.AddDays(Days - 1) : first)),
            ct
        );
        return mine.Answer(texts, schedule => ApiOutcomes.Whole([.. schedule.Sessions.Select(SessionJson.Of)]));
    }

    private sealed record SessionJson(
        Guid Id,
        int Sequence,
        string State,
        bool Teaches,
        DateOnly Date,
        TimeOnly Begins,
        TimeOnly Ends,
        string Module,
        string NameVi,
        string NameEn,
        int? Lesson,
        string? LessonVi,
        string? LessonEn,
        IReadOnlyList<string> Classes,
        IReadOnlyList<string> Instructors,
        string? Room,
        string? SiteVi,
        string? SiteEn,
        string? Address,
        string? Note,
        string? Reason,
        DateTimeOffset ChangedAt
    )
    {
        public static SessionJson Of(OwnSession session)
        {
            var content = session.Content;
            return new(
                session.Id.Value,
                session.Sequence,
                session.Cancelled ? "cancelled" : "planned",
                session.Teaches,
                content.Date,
                TimeOnly.MinValue.AddMinutes(content.From),
                TimeOnly.MinValue.AddMinutes(content.Until % Training.Application.Timetable.Interval.MinutesOfDay),
                content.Module,
                content.ModuleVi,
                content.ModuleEn,
                content.Lesson,
                content.LessonVi,
                content.LessonEn,
                [.. content.Classes.Select(one => one.Name)],
                [.. content.Instructors.Select(one => one.Name)],
                content.Room?.Code,
                content.Room?.SiteVi,
                content.Room?.SiteEn,
                content.Room?.Address,
                content.Note,
                content.Reason,
                session.ChangedAt
            );
        }
    }
}
