using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

internal sealed class WorkingDays(ITimetableDb db) : IWorkingDays
{
    /// <summary>Days per working day: no break is longer than Tết.</summary>
    private const int Widest = 15;

    public async Task<DateOnly> From(DateOnly day, int count, CancellationToken ct)
    {
        var step = Math.Sign(count);
        var end = day.AddDays(count * Widest + step * Widest);
        var (first, last) = day < end ? (day, end) : (end, day);
        var calendar = await Calendar(first, last, ct);
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(step);
            if (IsWorked(calendar, day))
                left--;
        }
        return day;
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

    private static bool IsWorked(SchoolCalendar calendar, DateOnly day) =>
        calendar.IsWorkedWeekend(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.DayOff(day) is null);
}
