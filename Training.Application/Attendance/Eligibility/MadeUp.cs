using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>By decision: who was barred has made up the content that they missed, and may sit the second time (ATT-02).</summary>
/// <param name="accepted">The reason of the absence was accepted: that sitting counts as the first.</param>
public sealed class MadeUp(
    PersonId personId,
    ModuleId moduleId,
    bool accepted,
    string reason,
    DateTimeOffset at,
    string by
)
{
    public PersonId PersonId { get; private set; } = personId;
    public ModuleId ModuleId { get; private set; } = moduleId;
    public bool Accepted { get; private set; } = accepted;

    /// <summary>What was made up, and the decision.</summary>
    public string Reason { get; private set; } = reason;
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Who recorded it, as they were called then.</summary>
    public string By { get; private set; } = by;
}
