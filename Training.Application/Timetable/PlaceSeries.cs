using FluentValidation;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// Plans the same session again every so many weeks: all of them or none. Days off are left out and said; every other clash
/// refuses the series.
/// </summary>
/// <param name="Plan">The first session.</param>
/// <param name="Count">How many sessions, 1 to 100.</param>
/// <param name="EveryWeeks">1 to 8.</param>
/// <param name="NextLesson">
/// The sessions take the lessons of the module in turn, from that of the plan on, each lesson until the series has all its periods.
/// </param>
/// <param name="AlsoOn">More days of the same weeks, at the same time of day.</param>
[Requires(Permission.EditTimetable)]
public sealed record PlaceSeries(
    SessionPlan Plan,
    int Count,
    int EveryWeeks = 1,
    bool NextLesson = false,
    IReadOnlyList<DayOfWeek>? AlsoOn = null
) : ICommand<SeriesPlaced>;

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

internal sealed class PlaceSeriesHandler(ITimetableDb db, ICurricula curricula, TimetableEditor editor)
    : IRequestHandler<PlaceSeries, Result<SeriesPlaced>>
{
    public async Task<Result<SeriesPlaced>> Handle(PlaceSeries command, CancellationToken ct)
    {
        var days = Days(command).Take(2 * command.Count).ToList(); // room for as many days off
        var (first, last) = (days[0], days[^1]);
        var calendar = new SchoolCalendar(
            await db.CalendarSpans.AsNoTracking().Where(s => s.From <= last && s.To >= first).ToListAsync(ct)
        );
        var open = days.Where(day => calendar.DayOff(day) is null).Take(command.Count).ToList();
        if (open.Count == 0)
            return TimetableErrors.SeriesOfDaysOff;

        var placed = await editor.Place(nameof(PlaceSeries), await Plans(command, open, ct), ct);
        return placed.Succeeded(out var ids)
            ? new SeriesPlaced(ids, [.. days.Where(day => day < open[^1]).Except(open)])
            : Result<SeriesPlaced>.Refuse(placed.Errors);
    }

    private static IEnumerable<DateOnly> Days(PlaceSeries command)
    {
        var first = command.Plan.Date;
        var offsets = (command.AlsoOn ?? [])
            .Append(first.DayOfWeek)
            .Select(day => ((int)day + 6) % 7) // from Monday on
            .Distinct()
            .Order()
            .ToList();
        for (var monday = first.Monday(); ; monday = monday.AddDays(7 * command.EveryWeeks))
        {
            foreach (var day in offsets.Select(monday.AddDays).Where(day => day >= first))
                yield return day;
        }
    }

    private async Task<IReadOnlyList<SessionPlan>> Plans(PlaceSeries command, List<DateOnly> days, CancellationToken ct)
    {
        var plan = command.Plan;
        var modules = await curricula.Modules([plan.ModuleId], ct);
        var module = modules.GetValueOrDefault(plan.ModuleId);
        if (!command.NextLesson || plan.Lesson is not { } first || module?.Lesson(first) is null)
            return days.ConvertAll(day => plan with { Date = day });

        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        var lessons = new LessonsInTurn(module, first);
        return days.ConvertAll(day =>
            plan with
            {
                Date = day,
                Lesson = lessons.Take(grids.Place(day, plan.Slot).Succeeded(out var time) ? time.Periods : 0),
            }
        );
    }
}
