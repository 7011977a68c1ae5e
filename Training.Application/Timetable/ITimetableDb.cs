namespace Training.Application.Timetable;

/// <summary>The tables of this module, and no others.</summary>
internal interface ITimetableDb
{
    DbSet<CalendarSpan> CalendarSpans { get; }
}
