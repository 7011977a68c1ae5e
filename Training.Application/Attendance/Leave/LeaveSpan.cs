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
        2 * days.Count
        - (FromHalf == HalfDay.Afternoon && days.Contains(From) ? 1 : 0)
        - (ToHalf == HalfDay.Morning && days.Contains(To) ? 1 : 0);

    /// <param name="day">Of a session.</param>
    /// <param name="minute">When it begins, since midnight.</param>
    public bool Covers(DateOnly day, int minute)
    {
        var half = (day, minute < Noon ? HalfDay.Morning : HalfDay.Afternoon);
        return First.CompareTo(half) <= 0 && half.CompareTo(Last) <= 0;
    }

    public bool Meets(LeaveSpan other) => First.CompareTo(other.Last) <= 0 && other.First.CompareTo(Last) <= 0;
}
