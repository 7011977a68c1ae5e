namespace Training.Application.Timetable.Coverage;

/// <summary>On how many days a week a class is taught, from its first day to its last; weeks without a day to teach are left out.</summary>
public sealed record TeachingWeeks(IReadOnlyList<TeachingWeek> Weeks, int Least, int Median, int Most)
{
    /// <summary>A day more or less than usual is no fault.</summary>
    private const int Tolerance = 1;

    public IEnumerable<TeachingWeek> Uneven => Weeks.Where(week => week.IsUneven);

    /// <summary>Null without any day.</summary>
    internal static TeachingWeeks? Of(IReadOnlyCollection<DateOnly> days, SchoolCalendar calendar)
    {
        if (days.Count == 0)
            return null;

        var (first, last) = (days.Min(), days.Max());
        var taught = days.ToHashSet();
        var weeks = Enumerable
            .Range(0, (last.DayNumber - first.Monday().DayNumber) / 7 + 1)
            .Select(week => first.Monday().AddDays(7 * week))
            .Select(monday => (Monday: monday, Days: Days(monday).Count(taught.Contains), Open: Open(monday)))
            .Where(week => week.Days > 0 || week.Open > 0)
            .ToList();
        var counts = weeks.Select(week => week.Days).Order().ToList();
        var median = counts[counts.Count / 2];
        return new(
            [.. weeks.Select(week => new TeachingWeek(week.Monday, week.Days, IsUneven(week.Days, week.Open)))],
            counts[0],
            median,
            counts[^1]
        );

        int Open(DateOnly monday) => Days(monday).Count(day => first <= day && day <= last && IsOpen(day, calendar));

        // A week of holidays cannot have as many days as the others.
        bool IsUneven(int count, int open) => count > median + Tolerance || count < Math.Min(median, open) - Tolerance;
    }

    private static IEnumerable<DateOnly> Days(DateOnly monday) => Enumerable.Range(0, 7).Select(monday.AddDays);

    private static bool IsOpen(DateOnly day, SchoolCalendar calendar) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? calendar.IsWorkedWeekend(day)
            : calendar.DayOff(day) is null;
}

/// <param name="Days">How many have a session.</param>
/// <param name="IsUneven">Too many or too few beside the other weeks.</param>
public sealed record TeachingWeek(DateOnly Monday, int Days, bool IsUneven);
