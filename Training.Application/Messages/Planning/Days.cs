using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Planning;

/// <summary>Turns hours of the programme's time zone into instants, whatever the server's.</summary>
internal static class Days
{
    /// <summary>What is longer ago than this is of no use to anybody.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    /// <summary>The days of events that fell due for telling after one instant and not after another.</summary>
    public static IEnumerable<DateOnly> Due(
        this TimeProvider clock,
        Terms terms,
        DateTimeOffset after,
        DateTimeOffset upTo
    )
    {
        var from = after > upTo - Oldest ? after : upTo - Oldest;
        var last = clock.DayOf(upTo);
        for (var day = clock.DayOf(from); day <= last; day = day.AddDays(1))
        {
            var due = clock.InstantOf(day, terms.At ?? TimeOnly.MinValue);
            if (due > from && due <= upTo)
                yield return day.AddDays(terms.DaysBefore);
        }
    }

    /// <summary>An hour that the clocks leave out is the same one as the clocks show it afterwards.</summary>
    public static DateTimeOffset InstantOf(this TimeProvider clock, DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour);
        return new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>What the clocks show.</summary>
    public static TimeOnly HourOf(this TimeProvider clock, DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).DateTime);

    /// <summary>The first such hour that is not before an instant.</summary>
    public static DateTimeOffset Next(this TimeProvider clock, TimeOnly hour, DateTimeOffset from)
    {
        var day = clock.DayOf(from);
        var today = clock.InstantOf(day, hour);
        return today >= from ? today : clock.InstantOf(day.AddDays(1), hour);
    }
}
