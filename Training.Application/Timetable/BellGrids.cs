using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal static class BellGrids
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>The grid that counts on a day; null when none does yet.</summary>
    public static BellGrid? On(this IEnumerable<BellGrid> grids, DateOnly day) =>
        grids.Where(grid => grid.From <= day).MaxBy(grid => grid.From);

    /// <summary>The half-day in which something begins; by the clock where it meets no period.</summary>
    public static DayPart PartOf(this IEnumerable<BellGrid> grids, Interval interval)
    {
        var met = grids.On(interval.Date)?.Periods.FirstOrDefault(period => period.Meets(interval));
        return met?.Part
            ?? (
                interval.Begins < Noon ? DayPart.Morning
                : interval.Begins < Evening ? DayPart.Afternoon
                : DayPart.Evening
            );
    }

    public static bool Meets(this BellPeriod period, Interval interval) =>
        Interval.Of(interval.Date, period.Begins, period.Ends).Overlaps(interval);
}
