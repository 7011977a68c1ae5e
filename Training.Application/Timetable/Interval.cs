namespace Training.Application.Timetable;

/// <summary>
/// A stretch of one day, half-open: what ends at 9:30 and what begins at 9:30 do not meet. Every clash in time is decided
/// here, and nowhere else (P10).
/// </summary>
/// <param name="Date">The day, in the programme's time zone.</param>
/// <param name="From">Minutes since midnight, 0 to 1,439.</param>
/// <param name="Until">The first minute that no longer belongs to it, at most 1,440.</param>
public readonly record struct Interval(DateOnly Date, int From, int Until)
{
    public const int MinutesOfDay = 24 * 60;

    public TimeOnly Begins => TimeOnly.MinValue.AddMinutes(From);
    public TimeOnly Ends => TimeOnly.MinValue.AddMinutes(Until % MinutesOfDay);
    public int Minutes => Until - From;

    public bool Overlaps(Interval other) => Date == other.Date && From < other.Until && other.From < Until;

    /// <summary>Somebody cannot be at both, who needs that many minutes from one place to the other.</summary>
    public bool IsWithin(int minutes, Interval other) =>
        Date == other.Date && From < other.Until + minutes && other.From < Until + minutes;

    public static Interval Of(DateOnly date, TimeOnly begins, TimeOnly ends) =>
        new(date, Minute(begins), ends == TimeOnly.MinValue ? MinutesOfDay : Minute(ends));

    private static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;
}
