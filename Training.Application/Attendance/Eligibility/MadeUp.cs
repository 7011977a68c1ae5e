using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>By decision: who was barred has made up the content that they missed, and may sit the second time (ATT-02).</summary>
/// <param name="run">Which time they take the module: who takes it again makes up again (RST-03).</param>
/// <param name="accepted">The reason of the absence was accepted: that sitting counts as the first.</param>
public sealed class MadeUp(
    PersonId personId,
    ModuleId moduleId,
    int run,
    bool accepted,
    string reason,
    DateTimeOffset at,
    string by
)
{
    public PersonId PersonId { get; private set; } = personId;
    public ModuleId ModuleId { get; private set; } = moduleId;

    /// <summary>1 the first time that they take the module, 2 when they take it again.</summary>
    public int Run { get; private set; } = run;
    public bool Accepted { get; private set; } = accepted;

    /// <summary>What was made up, and the decision.</summary>
    public string Reason { get; private set; } = reason;
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Who recorded it, as they were called then.</summary>
    public string By { get; private set; } = by;
}
