namespace Training.Application.Common;

public static class Today
{
    /// <summary>The calendar day in the programme's time zone, which is the clock's own.</summary>
    public static DateOnly Day(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The day on which something happened, in the same time zone.</summary>
    public static DateOnly DayOf(this TimeProvider clock, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).DateTime);

    /// <summary>The instant at which a day begins, in the same time zone.</summary>
    public static DateTimeOffset BeginningOf(this TimeProvider clock, DateOnly day) =>
        clock.InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant at which a clock on the wall shows a time, in the same time zone.</summary>
    public static DateTimeOffset InstantOf(this TimeProvider clock, DateTime wall) =>
        new DateTimeOffset(wall, clock.LocalTimeZone.GetUtcOffset(wall)).ToUniversalTime();
}
