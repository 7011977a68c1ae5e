using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal sealed class WorkingDays(ITimetableDb db) : IWorkingDays
{
    /// <summary>Days per working day: no break is longer than Tết.</summary>
    private const int Widest = 15;

    public async Task<DateOnly> From(DateOnly day, int count, CancellationToken ct) =>
        (await From([day], count, ct))[day];

    public async Task<IReadOnlyDictionary<DateOnly, DateOnly>> From(
        IReadOnlyCollection<DateOnly> days,
        int count,
        CancellationToken ct
    )
    {
        if (days.Count == 0)
            return new Dictionary<DateOnly, DateOnly>();

        var reach = count * Widest + Math.Sign(count) * Widest;
        var calendar = await Calendar(
            days.Min().AddDays(Math.Min(reach, 0)),
            days.Max().AddDays(Math.Max(reach, 0)),
            ct
        );
        return days.Distinct().ToDictionary(day => day, day => Step(calendar, day, count));
    }

    public async Task<IReadOnlyList<DateOnly>> Between(DateOnly first, DateOnly last, CancellationToken ct)
    {
        var calendar = await Calendar(first, last, ct);
        return
        [
            .. Enumerable
                .Range(0, last.DayNumber - first.DayNumber + 1)
                .Select(first.AddDays)
                .Where(day => IsWorked(calendar, day)),
        ];
    }

    private async Task<SchoolCalendar> Calendar(DateOnly first, DateOnly last, CancellationToken ct) =>
        new(await db.CalendarSpans.AsNoTracking().Where(span => span.From <= last && span.To >= first).ToListAsync(ct));

    private static DateOnly Step(SchoolCalendar calendar, DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(Math.Sign(count));
            if (IsWorked(calendar, day))
                left--;
        }
        return day;
    }

    private static bool IsWorked(SchoolCalendar calendar, DateOnly day) =>
        calendar.IsWorkedWeekend(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.DayOff(day) is null);
}
