namespace Training.Application.Work.Contracts;

/// <summary>Whether the background work keeps up, for health checks and the home page.</summary>
public interface IWorkHealth
{
    Task<WorkHealth> Read(CancellationToken ct);
}

/// <param name="OldestDue">How long the oldest due item has waited, by the database's clock; zero when none waits.</param>
/// <param name="InDoubt">Items that wait for a person's word.</param>
/// <param name="Dead">Items that were given up.</param>
/// <param name="Alarms">The codes of what upkeep found wrong.</param>
public sealed record WorkHealth(TimeSpan OldestDue, int InDoubt, int Dead, IReadOnlyList<string> Alarms);
