namespace Training.Application.Attendance.Leave;

/// <summary>Buổi sáng, buổi chiều: what is asked for. A session belongs to the half-day in which it begins.</summary>
public enum HalfDay
{
    Morning,
    Afternoon,
}

/// <summary>From one half-day to another, both included.</summary>
public sealed record LeaveSpan(DateOnly From, HalfDay FromHalf, DateOnly To, HalfDay ToHalf)
{
    private const int Noon = 12 * 60;

    private (DateOnly, HalfDay) First => (From, FromHalf);

    private (DateOnly, HalfDay) Last => (To, ToHalf);

    public bool IsOrdered => First.CompareTo(Last) <= 0;

    /// <summary>So many half-days of those days; the first and the last may count half.</summary>
    public int HalfDaysOf(IReadOnlyCollection<DateOnly> days) =>
        2 * days.Count(day => From <= day && day <= To)
        - (FromHalf == HalfDay.Afternoon && days.Contains(From) ? 1 : 0)
        - (ToHalf == HalfDay.Morning && days.Contains(To) ? 1 : 0);

    /// <summary>One span for this and all that adjoin it, directly or by way of one another: a leave in pieces is one leave.</summary>
    /// <param name="others">In any order.</param>
    /// <param name="days">Those that count; where none lies between, be it a night or Tết, one goes on where the other ends.</param>
    public LeaveSpan JoinedWith(IEnumerable<LeaveSpan> others, IReadOnlyCollection<DateOnly> days)
    {
        var (joined, left) = (this, others.ToList());
        while (left.Find(other => joined.Adjoins(other, days)) is { } next)
        {
            left.Remove(next);
            joined = joined.Until(next);
        }
        return joined;
    }

    /// <param name="day">Of a session.</param>
    /// <param name="minute">When it begins, since midnight.</param>
    public bool Covers(DateOnly day, int minute)
    {
        var half = Half(day, minute);
        return First.CompareTo(half) <= 0 && half.CompareTo(Last) <= 0;
    }

    public bool HasBegun(DateTime now) =>
        First.CompareTo(Half(DateOnly.FromDateTime(now), (int)now.TimeOfDay.TotalMinutes)) <= 0;

    public bool Meets(LeaveSpan other) => First.CompareTo(other.Last) <= 0 && other.First.CompareTo(Last) <= 0;

    private bool Adjoins(LeaveSpan other, IReadOnlyCollection<DateOnly> days) =>
        Until(other).HalfDaysOf(days) <= HalfDaysOf(days) + other.HalfDaysOf(days);

    /// <summary>From the first half-day of both to the last.</summary>
    private LeaveSpan Until(LeaveSpan other)
    {
        var (from, to) = (
            First.CompareTo(other.First) <= 0 ? First : other.First,
            Last.CompareTo(other.Last) >= 0 ? Last : other.Last
        );
        return new(from.Item1, from.Item2, to.Item1, to.Item2);
    }

    private static (DateOnly, HalfDay) Half(DateOnly day, int minute) =>
        (day, minute < Noon ? HalfDay.Morning : HalfDay.Afternoon);
}
