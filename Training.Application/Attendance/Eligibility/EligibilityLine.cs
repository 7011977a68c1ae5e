using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>One person on a list, with the figures that it was decided by.</summary>
public sealed class EligibilityLine(
    ClassId classId,
    ModuleId moduleId,
    PersonId personId,
    bool maySit,
    int missed,
    int limit,
    int planned,
    int owed
)
{
    public ClassId ClassId { get; private set; } = classId;
    public ModuleId ModuleId { get; private set; } = moduleId;
    public PersonId PersonId { get; private set; } = personId;
    public bool MaySit { get; private set; } = maySit;

    /// <summary>Periods missed, as far as the rules counted them.</summary>
    public int Missed { get; private set; } = missed;

    /// <summary>As many might be missed.</summary>
    public int Limit { get; private set; } = limit;
    public int Planned { get; private set; } = planned;

    /// <summary>Periods of practice that were not made up.</summary>
    public int Owed { get; private set; } = owed;

    internal void Decide(bool maySit) => MaySit = maySit;

    /// <summary>Strictly more missed than the limit, or practice that was not made up, bars from the first exam.</summary>
    internal static EligibilityLine Of(ClassId classId, ModuleId module, PersonId person, Attended attended) =>
        new(
            classId,
            module,
            person,
            attended.Standing != AttendanceStanding.OutOfReach && attended.Owed == 0,
            attended.Counted,
            attended.Limit ?? 0,
            attended.Planned,
            attended.Owed
        );
}

/// <summary>A decision that was changed after the list was signed. Appended, never changed.</summary>
/// <param name="before">Null: the person was not on the list.</param>
public sealed class EligibilityChange(
    ClassId classId,
    ModuleId moduleId,
    PersonId personId,
    int number,
    bool? before,
    bool after,
    DateTimeOffset at,
    string by,
    string reason
)
{
    public ClassId ClassId { get; private set; } = classId;
    public ModuleId ModuleId { get; private set; } = moduleId;
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>1, 2, 3 within the list.</summary>
    public int Number { get; private set; } = number;
    public bool? Before { get; private set; } = before;
    public bool After { get; private set; } = after;
    public DateTimeOffset At { get; private set; } = at;
    public string By { get; private set; } = by;
    public string Reason { get; private set; } = reason;
}
