using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// Plans the same session again every so many weeks: all of them or none. Days off are left out and said; every other clash
/// refuses the series.
/// </summary>
/// <param name="Plan">The first session.</param>
/// <param name="Count">How many sessions, 1 to 100.</param>
/// <param name="EveryWeeks">1 to 8.</param>
/// <param name="NextLesson">Each session takes the next lesson of the module, as long as there is one.</param>
[Requires(Permission.EditTimetable)]
public sealed record PlaceSeries(SessionPlan Plan, int Count, int EveryWeeks = 1, bool NextLesson = false)
    : ICommand<SeriesPlaced>;

/// <param name="Sessions">Those planned, in order.</param>
/// <param name="LeftOut">Days off on which a session would have been.</param>
public sealed record SeriesPlaced(IReadOnlyList<SessionId> Sessions, IReadOnlyList<DateOnly> LeftOut);

internal sealed class PlaceSeriesRules : AbstractValidator<PlaceSeries>
{
    public PlaceSeriesRules()
    {
        RuleFor(r => r.Plan).SetValidator(new SessionPlanRules());
        RuleFor(r => r.Count).InclusiveBetween(1, 100).WithErrorCode("timetable.series_count");
        RuleFor(r => r.EveryWeeks).InclusiveBetween(1, 8).WithErrorCode("timetable.series_weeks");
    }
}

internal sealed class PlaceSeriesHandler(ITimetableDb db, TimetableEditor editor)
    : IRequestHandler<PlaceSeries, Result<SeriesPlaced>>
{
    public async Task<Result<SeriesPlaced>> Handle(PlaceSeries command, CancellationToken ct)
    {
        var (plan, step) = (command.Plan, 7 * command.EveryWeeks);
        var last = plan.Date.AddDays(step * (2 * command.Count)); // room for as many days off
        var calendar = new SchoolCalendar(
            await db.CalendarSpans.AsNoTracking().Where(s => s.From <= last && s.To >= plan.Date).ToListAsync(ct)
        );
        var days = Enumerable.Range(0, 2 * command.Count).Select(i => plan.Date.AddDays(step * i)).ToList();
        var open = days.Where(day => calendar.DayOff(day) is null).Take(command.Count).ToList();
        if (open.Count == 0)
            return TimetableErrors.SeriesOfDaysOff;

        var plans = open.Select((day, i) => plan with { Date = day, Lesson = LessonOf(command, i) }).ToList();
        var placed = await editor.Place(nameof(PlaceSeries), plans, ct);
        return placed.Succeeded(out var ids)
            ? new SeriesPlaced(ids, [.. days.Where(day => day < open[^1]).Except(open)])
            : Result<SeriesPlaced>.Refuse(placed.Errors);
    }

    private static int? LessonOf(PlaceSeries command, int index) =>
        command.NextLesson ? command.Plan.Lesson + index : command.Plan.Lesson;
}
