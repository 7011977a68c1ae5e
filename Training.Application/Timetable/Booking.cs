namespace Training.Application.Timetable;

/// <summary>What can be in one place at a time.</summary>
public enum Resource
{
    Class,
    Instructor,
    Room,
}

/// <summary>
/// One class, instructor or room taken by a session. It repeats the session's time, so that the database can find, and
/// PostgreSQL refuse, two at once.
/// </summary>
public sealed class Booking
{
    private Booking() { }

    internal Booking(Resource resource, Guid resourceId, Interval interval, bool active)
    {
        (Resource, ResourceId) = (resource, resourceId);
        Move(interval, active);
    }

    public Resource Resource { get; private set; }
    public Guid ResourceId { get; private set; }
    public DateOnly Date { get; private set; }
    public int From { get; private set; }
    public int Until { get; private set; }

    /// <summary>False once the session was cancelled: the time is free again.</summary>
    public bool Active { get; private set; }

    internal void Move(Interval interval, bool active) =>
        (Date, From, Until, Active) = (interval.Date, interval.From, interval.Until, active);
}
