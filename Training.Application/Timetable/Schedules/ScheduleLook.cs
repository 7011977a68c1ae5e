namespace Training.Application.Timetable.Schedules;

/// <summary>Up to which moment somebody said that they know what changed on their schedule.</summary>
public sealed class ScheduleLook(UserId account, DateTimeOffset at)
{
    public UserId Account { get; private set; } = account;
    public DateTimeOffset At { get; private set; } = at;

    internal void Again(DateTimeOffset at) => At = at;
}
