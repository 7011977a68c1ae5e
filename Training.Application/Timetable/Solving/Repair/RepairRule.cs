namespace Training.Application.Timetable.Solving.Repair;

/// <summary>One rule that a plan for the window obeys.</summary>
/// <param name="Of">
/// Whose: an index into the classes, instructors, orders, pairs or days off of the problem; of <see cref="RepairRuleKind.Qualified"/>,
/// <see cref="RepairRuleKind.Rooms"/> and <see cref="RepairRuleKind.Bounds"/> the first of the sessions for which it is the same. 0 where
/// there is only one.
/// </param>
public readonly record struct RepairRule(RepairRuleKind Kind, int Of);

/// <summary>Those that say most to people stand last: a reason is given with them where there is a choice.</summary>
public enum RepairRuleKind
{
    /// <summary>Two classes that share trainees are not taught at the same time.</summary>
    Apart,

    /// <summary>What comes before and after outside the window.</summary>
    Bounds,

    /// <summary>What must be taught before what, within the window.</summary>
    Order,

    /// <summary>Before a class opens and after it closes it is not taught.</summary>
    ClassClosed,
    DayOff,

    /// <summary>Periods of an instructor in a week.</summary>
    Load,

    /// <summary>An instructor has one session at a time.</summary>
    InstructorOnce,

    /// <summary>Sessions that need such a room are in one, and each room has one session at a time.</summary>
    Rooms,

    /// <summary>A class has one session at a time.</summary>
    ClassOnce,

    /// <summary>Sessions that could stay do not change.</summary>
    OthersStay,

    /// <summary>All is planned within the weeks of the window.</summary>
    Window,

    /// <summary>Who may teach a module.</summary>
    Qualified,

    /// <summary>Half-days on which an instructor cannot teach.</summary>
    Away,

    /// <summary>Time and room stay: <see cref="RepairWay.Substitute"/>.</summary>
    TimesStay,

    /// <summary>Whoever teaches goes on: <see cref="RepairWay.Move"/>.</summary>
    InstructorsStay,
}
