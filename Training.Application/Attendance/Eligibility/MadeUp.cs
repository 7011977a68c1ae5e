using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>By decision: who was barred has made up the content that they missed, and may sit the second time (ATT-02).</summary>
/// <param name="classId">Of the list on which it is recorded: who takes the module again in another class makes up again (RST-03).</param>
/// <param name="accepted">The reason of the absence was accepted: that sitting counts as the first.</param>
public sealed class MadeUp(
    ClassId classId,
    ModuleId moduleId,
    PersonId personId,
    bool accepted,
    string reason,
    DateTimeOffset at,
    string by
)
{
    public ClassId ClassId { get; private set; } = classId;
    public ModuleId ModuleId { get; private set; } = moduleId;
    public PersonId PersonId { get; private set; } = personId;
    public bool Accepted { get; private set; } = accepted;

    /// <summary>What was made up, and the decision.</summary>
    public string Reason { get; private set; } = reason;
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Who recorded it, as they were called then.</summary>
    public string By { get; private set; } = by;
}
