using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>Somebody said with the code that they are there. It is no mark: the instructor looks and confirms (P22).</summary>
/// <param name="device">The browser it came from; two people from one are shown to the instructor.</param>
public sealed class SelfCheckIn(SessionId sessionId, PersonId personId, Guid device, DateTimeOffset at)
{
    public SessionId SessionId { get; private set; } = sessionId;
    public PersonId PersonId { get; private set; } = personId;
    public Guid Device { get; private set; } = device;
    public DateTimeOffset At { get; private set; } = at;
}
