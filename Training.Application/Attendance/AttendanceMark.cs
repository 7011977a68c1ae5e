using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>How one trainee attended one session. It stays theirs when they move to another class (P21).</summary>
public sealed class AttendanceMark
{
    private AttendanceMark() { }

    internal AttendanceMark(SessionId sessionId, PersonId personId, ClassId classId) =>
        (SessionId, PersonId, ClassId) = (sessionId, personId, classId);

    public SessionId SessionId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>The class they were in on the day.</summary>
    public ClassId ClassId { get; private set; }

    /// <summary>A letter for each period; see <see cref="Attendance.Letters"/>.</summary>
    public string Letters { get; private set; } = "";

    // Sums of the letters, so that figures are one grouped query.
    public int Periods { get; private set; }
    public int Excused { get; private set; }
    public int Unexcused { get; private set; }

    /// <summary>Late arrivals and early leaves.</summary>
    public int Late { get; private set; }

    /// <summary>1, 2, 3: whoever changes it says which they saw (P15).</summary>
    public int Version { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Who set it, as they were called then.</summary>
    public string By { get; private set; } = "";

    internal void Set(Letters letters, Signature by)
    {
        (Letters, Periods) = (letters.Text, letters.Text.Length);
        (Excused, Unexcused, Late) = (letters.Excused, letters.Unexcused, letters.Late);
        (At, By) = (by.At, by.Name);
        Version++;
    }
}

/// <summary>Who did something and when, as it is written beside it.</summary>
internal sealed record Signature(string Name, DateTimeOffset At)
{
    public static Signature Of(IActor actor, TimeProvider clock) => new(actor.Name, clock.GetUtcNow());
}
