using Training.Application.Timetable.Solving.Repair;

namespace Training.Application.Timetable.Solving;

/// <summary>
/// Searches in a process of its own, so that neither its memory nor its end reaches the program that asked. What that
/// process answered before it died is kept by whoever listened.
/// </summary>
public interface ISolver
{
    /// <summary>Searches for a plan to the end of its budget, or until the listener has had enough.</summary>
    /// <param name="problem">What to plan.</param>
    /// <param name="settings">Seed, budget, wishes.</param>
    /// <param name="listen">Told how far it is, and of better plans; false ends the search with the best so far.</param>
    /// <param name="ct">Kills the process.</param>
    /// <returns>The best plan; refused where the process died or could not begin.</returns>
    Task<Result<PlanResult>> Generate(
        PlanProblem problem,
        SearchSettings settings,
        Func<SearchNews, Task<bool>> listen,
        CancellationToken ct
    );

    /// <summary>Finds ways to put a window right, with as few changes as can be.</summary>
    /// <returns>Refused where the process died or lacks what it solves with.</returns>
    Task<Result<RepairAnswer>> Repair(RepairProblem problem, RepairSettings settings, CancellationToken ct);
}

/// <param name="Better">The best plan so far, when it became better; a whole one.</param>
public sealed record SearchNews(SearchProgress Progress, PlanResult? Better);
