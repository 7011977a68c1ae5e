namespace Training.Application.Timetable;

/// <summary>Which days are off (HOL-03). Spans that nobody confirmed yet only propose.</summary>
internal sealed class SchoolCalendar(IReadOnlyList<CalendarSpan> spans)
{
    /// <summary>Why a day is off; null on a day to teach, among them a weekend that people work on.</summary>
    public CalendarSpan? DayOff(DateOnly day) =>
        IsWorkedWeekend(day)
            ? null
            : spans.FirstOrDefault(span => span.Confirmed && span.From <= day && day <= span.To);

    /// <summary>With the weekends that people work on, and every other day to teach.</summary>
    public SchoolCalendar WithoutDaysOff() => new([.. spans.Where(span => span.Kind == CalendarKind.WorkingWeekend)]);

    /// <summary>Làm bù: people work on it although it is a Saturday or Sunday.</summary>
    public bool IsWorkedWeekend(DateOnly day) =>
        spans.Any(span =>
            span is { Confirmed: true, Kind: CalendarKind.WorkingWeekend } && span.From <= day && day <= span.To
        );
}
