namespace Training.Application.Work.Contracts;

/// <summary>
/// How often work comes again, by the clock on the programme's wall: at ten past every hour, at 01:30 every day. Where
/// clocks are changed, an hour that comes twice counts once, and one that is left out counts when the next begins.
/// </summary>
public sealed record Rhythm
{
    private Rhythm(TimeSpan every, TimeSpan offset) => (Every, Offset) = (every, offset);

    public TimeSpan Every { get; }

    /// <summary>From the beginning of the hour, the day or the week, which begins on Monday.</summary>
    public TimeSpan Offset { get; }

    public static Rhythm Hourly(int minute) => new(TimeSpan.FromHours(1), TimeSpan.FromMinutes(minute));

    public static Rhythm Daily(TimeOnly at) => new(TimeSpan.FromDays(1), at.ToTimeSpan());

    public static Rhythm Weekly(DayOfWeek day, TimeOnly at) =>
        new(TimeSpan.FromDays(7), TimeSpan.FromDays(((int)day + 6) % 7) + at.ToTimeSpan());

    /// <summary>When it was due last.</summary>
    public DateTimeOffset Last(TimeProvider clock) => clock.InstantOf(LastOnTheWall(clock));

    /// <summary>When it will be due next.</summary>
    public DateTimeOffset Next(TimeProvider clock) => clock.InstantOf(LastOnTheWall(clock) + Every);

    /// <summary>The calendar's first day, 1 January of the year 1, was a Monday.</summary>
    private DateTime LastOnTheWall(TimeProvider clock)
    {
        var passed = clock.GetLocalNow().DateTime.Ticks - Offset.Ticks;
        return new DateTime(passed / Every.Ticks * Every.Ticks + Offset.Ticks);
    }
}
