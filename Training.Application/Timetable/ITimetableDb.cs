namespace Training.Application.Timetable;

/// <summary>The tables of this module, and no others.</summary>
internal interface ITimetableDb
{
    DbSet<CalendarSpan> CalendarSpans { get; }
    DbSet<BellGrid> BellGrids { get; }
    DbSet<Site> Sites { get; }
    DbSet<Room> Rooms { get; }
    DbSet<Instructor> Instructors { get; }
    DbSet<Session> Sessions { get; }
    DbSet<Booking> Bookings { get; }
    DbSet<TimetableStep> TimetableSteps { get; }
}
