using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;

namespace Training.Web.Pages.Calendar;

/// <summary>What days of each kind look like; the drawing and the list agree.</summary>
internal static class CalendarWords
{
    public static (string Tone, string Icon) Look(CalendarKind kind) =>
        kind switch
        {
            CalendarKind.Holiday => ("bad", "flag"),
            CalendarKind.OfficialSpan => ("bad", "beach"),
            CalendarKind.DayOffInLieu => ("warn", "calendar-off"),
            _ => ("ok", "briefcase"),
        };

    /// <summary>The class of a drawn day: off, work, or only proposed; what counts for planning comes first.</summary>
    public static string Class(IReadOnlyList<SpanView> spans) =>
        spans.Any(span => span.Details is { Confirmed: true, Kind: CalendarKind.WorkingWeekend }) ? "work"
        : spans.Any(span => span.Details.Confirmed) ? "off"
        : spans.Count > 0 ? "maybe"
        : "";
}
