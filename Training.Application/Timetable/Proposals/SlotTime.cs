using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>A half-day as the grid of its day has it.</summary>
/// <param name="Interval">From the first of its periods to the end of the last.</param>
/// <param name="FirstPeriod">The number of its first period.</param>
/// <param name="Periods">How many it has.</param>
internal readonly record struct SlotTime(HalfDay HalfDay, Interval Interval, int FirstPeriod, int Periods);

internal static class SlotTimes
{
    /// <summary>The half-days of some days on which lessons can be held, in the order of time.</summary>
    public static IReadOnlyList<SlotTime> Between(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<WeeklyHalfDay> halfDays,
        SchoolCalendar calendar,
        IReadOnlyList<BellGrid> grids
    )
    {
        var parts = halfDays.ToLookup(half => half.Day, half => half.Part);
        var everyPart = halfDays.Select(half => half.Part).Distinct().ToList();
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        return
        [
            .. from day in days
            where calendar.DayOff(day) is null
            from part in PartsOf(day).Order()
            let periods = grids.On(day)?.Periods.Where(period => period.Part == part).ToList() ?? []
            where periods.Count > 0
            select new SlotTime(
                new HalfDay(day, part),
                Interval.Of(day, periods[0].Begins, periods[^1].Ends),
                periods[0].Number,
                periods.Count
            ),
        ];

        IEnumerable<DayPart> PartsOf(DateOnly day) => calendar.IsWorkedWeekend(day) ? everyPart : parts[day.DayOfWeek];
    }
}
