using Training.Application.Attendance.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>A mark that was changed after its register was closed, or by a leave that was approved later. Appended, never changed.</summary>
public sealed class MarkChange(
    SessionId sessionId,
    PersonId personId,
    int number,
    string? before,
    string after,
    DateTimeOffset at,
    string by,
    string reason,
    LeaveRequestId? leave = null
)
{
    public SessionId SessionId { get; private set; } = sessionId;
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>The version of the mark that it led to.</summary>
    public int Number { get; private set; } = number;

    /// <summary>The letters until then; null: the person was not recorded.</summary>
    public string? Before { get; private set; } = before;
    public string After { get; private set; } = after;
    public DateTimeOffset At { get; private set; } = at;
    public string By { get; private set; } = by;

    /// <summary>Empty where a leave is all there is to say: what it is for stands in the request, for those who decide.</summary>
    public string Reason { get; private set; } = reason;

    /// <summary>The request by which the absence is excused.</summary>
    public LeaveRequestId? Leave { get; private set; } = leave;
}
