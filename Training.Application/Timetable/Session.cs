using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

public enum SessionState
{
    Planned,

    /// <summary>It will not take place; kept because people were told of it.</summary>
    Cancelled,
}

/// <summary>
/// One session of teaching (buổi học) as the academic office works on it. What the others see is what was last published.
/// </summary>
public sealed class Session : AggregateRoot
{
    private readonly List<Booking> _bookings = [];

    private Session() { }

    internal Session(SessionId id, CohortId cohortId, SessionPlan plan, SessionTime time)
    {
        (Id, CohortId) = (id, cohortId);
        Take(plan, time);
    }

    public SessionId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public ModuleId ModuleId { get; private set; }

    /// <summary>The number of the lesson within its module; null when the session is not for a certain one.</summary>
    public int? Lesson { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>The first period of the day's grid; null when the session keeps times of its own.</summary>
    public int? FirstPeriod { get; private set; }

    /// <summary>The first period that no longer belongs to it.</summary>
    public int? UntilPeriod { get; private set; }

    /// <summary>Teaching periods, for coverage and teaching hours.</summary>
    public int Periods { get; private set; }

    /// <summary>Minutes since midnight.</summary>
    public int From { get; private set; }

    /// <summary>The first minute that no longer belongs to it.</summary>
    public int Until { get; private set; }

    /// <summary>What people should know: what to bring, where a field study meets.</summary>
    public string? Note { get; private set; }
    public SessionState State { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; private set; }

    /// <summary>The version that people were told of; null when it was never published.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>The room, classes and instructors that it takes at its time.</summary>
    public IReadOnlyList<Booking> Bookings => _bookings;

    public Interval Interval => new(Date, From, Until);

    /// <summary>Differs from what was published, or was never published.</summary>
    public bool IsDraft => PublishedVersion != Version;

    /// <summary>The whole of it, to be changed in part and checked again.</summary>
    public SessionPlan Plan =>
        new(
            ModuleId,
            Lesson,
            Date,
            FirstPeriod is { } first && UntilPeriod is { } until
                ? Slot.OfPeriods(first, until)
                : Slot.OfTimes(Interval.Begins, Interval.Ends),
            [.. Of(Resource.Class).Select(ClassId.From)],
            [.. Of(Resource.Instructor).Select(InstructorId.From)],
            Of(Resource.Room).Select(room => (RoomId?)RoomId.From(room)).FirstOrDefault(),
            Note
        );

    /// <summary>Takes a plan that was found free of clashes, and takes place after all if it was cancelled.</summary>
    internal void Become(SessionPlan plan, SessionTime time)
    {
        (State, Reason) = (SessionState.Planned, null);
        Take(plan, time);
        Changed();
    }

    internal void Cancel(string? reason)
    {
        (State, Reason) = (SessionState.Cancelled, reason);
        foreach (var booking in _bookings)
            booking.Move(Interval, active: false);
        Changed();
    }

    /// <summary>People are told of it as it is now.</summary>
    internal void Publish()
    {
        Changed();
        PublishedVersion = Version;
    }

    private void Take(SessionPlan plan, SessionTime time)
    {
        (ModuleId, Lesson, Note) = (plan.ModuleId, plan.Lesson, plan.Note);
        (Date, From, Until, Periods) = (plan.Date, time.Interval.From, time.Interval.Until, time.Periods);
        (FirstPeriod, UntilPeriod) = (plan.Slot.FirstPeriod, plan.Slot.UntilPeriod);
        var wanted = plan.Resources.ToHashSet();
        _bookings.RemoveAll(booking => !wanted.Contains((booking.Resource, booking.ResourceId)));
        foreach (var (resource, id) in wanted)
        {
            if (_bookings.Find(b => b.Resource == resource && b.ResourceId == id) is { } known)
                known.Move(time.Interval, State == SessionState.Planned);
            else
                _bookings.Add(new Booking(resource, id, time.Interval, State == SessionState.Planned));
        }
    }

    private IEnumerable<Guid> Of(Resource resource) =>
        _bookings.Where(booking => booking.Resource == resource).Select(booking => booking.ResourceId);
}
