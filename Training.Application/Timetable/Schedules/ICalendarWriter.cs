namespace Training.Application.Timetable.Schedules;

/// <summary>Writes sessions as an iCalendar file (RFC 5545).</summary>
public interface ICalendarWriter
{
    /// <param name="sessions">Those that were cancelled as well, so that calendars strike them out.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    string Write(IReadOnlyList<OwnSession> sessions, string language);
}
