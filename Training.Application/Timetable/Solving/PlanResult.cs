namespace Training.Application.Timetable.Solving;

/// <summary>A whole plan without any clash: what could not be placed is left out, and counted.</summary>
/// <param name="Instructors">By course, the index of who teaches it; null where nobody could be found.</param>
/// <param name="Runs">By run, its placed sessions in the order of time.</param>
/// <param name="Cost">By wish, before weighting.</param>
public sealed record PlanResult(
    IReadOnlyList<int?> Instructors,
    IReadOnlyList<IReadOnlyList<PlanPlace>> Runs,
    SoftCost Cost
);

/// <param name="Slot">Index of the half-day.</param>
/// <param name="Room">Index of the room; null where none is needed.</param>
public readonly record struct PlanPlace(int Slot, int? Room);

/// <summary>How often each wish of <see cref="SoftWeights"/> is not met.</summary>
public readonly record struct SoftCost(int Compact, int Spread, int Wishes, int Rooms, int Balance)
{
    public int Weighted(SoftWeights weights) =>
        Compact * weights.Compact
        + Spread * weights.Spread
        + Wishes * weights.Wishes
        + Rooms * weights.Rooms
        + Balance * weights.Balance;
}

/// <summary>How far a search is.</summary>
/// <param name="Moves">Tried so far.</param>
/// <param name="Violations">Hard rules that the best plan so far breaks; its sessions are left out until there are none.</param>
/// <param name="Cost">Of the best plan so far, weighted.</param>
public readonly record struct SearchProgress(long Moves, int Violations, int Cost);
