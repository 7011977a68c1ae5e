namespace Training.Application.Timetable.Solving.Repair;

/// <summary>How a window is repaired. The same problem and settings give the same proposals.</summary>
/// <param name="Ways">Which proposals are wanted.</param>
public sealed record RepairSettings(IReadOnlyList<RepairWay> Ways)
{
    public static readonly RepairSettings Default = new([RepairWay.Substitute, RepairWay.Move, RepairWay.Mixed]);

    /// <summary>Whether sessions may change that could stay, to make place for those that cannot.</summary>
    public bool MayChangeOthers { get; init; } = true;

    /// <summary>The most that is computed for one proposal, in CP-SAT's own measure: about a second of a core each, the same on every machine.</summary>
    public int Seconds { get; init; } = 5;

    /// <summary>The longest that one explanation takes.</summary>
    public int ExplainSeconds { get; init; } = 10;

    /// <summary>Of the random numbers.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>What may change.</summary>
public enum RepairWay
{
    /// <summary>Only who teaches: time and room stay.</summary>
    Substitute,

    /// <summary>Only time and room: who teaches stays.</summary>
    Move,

    /// <summary>All of it.</summary>
    Mixed,
}
