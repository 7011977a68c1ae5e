namespace Training.Application.Timetable;

/// <summary>Which days are off (HOL-03). Spans that nobody confirmed yet only propose.</summary>
internal sealed class SchoolCalendar(IReadOnlyList<CalendarSpan> spans)
{
    /// <summary>Why a day is off; null on a day to teach, among them a weekend that people work on.</summary>
    public CalendarSpan? DayOff(DateOnly day)
    {
        var that = spans.Where(span => span.Confirmed && span.From <= day && day <= span.To).ToList();
        return that.Exists(span => span.Kind == CalendarKind.WorkingWeekend) ? null : that.FirstOrDefault();
    }
}
