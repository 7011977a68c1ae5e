namespace Training.Application.Timetable.Schedules;

/// <summary>What people keep about their own schedules.</summary>
internal interface ISchedulesDb
{
    DbSet<ScheduleLook> ScheduleLooks { get; }
    DbSet<CalendarFeed> CalendarFeeds { get; }
}
