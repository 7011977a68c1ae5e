namespace Training.Application.Work.Contracts;

/// <summary>For the pages of a module that show the progress of their own work, after their own check of who may see it.</summary>
public interface IWorkLookup
{
    /// <returns>Null when there is no such item, or no longer: finished ones are deleted after 90 days.</returns>
    Task<WorkView?> Find(WorkId id, CancellationToken ct);

    /// <summary>How many of the items stand where; the query is used within another.</summary>
    Task<IReadOnlyDictionary<WorkState, int>> Count(IQueryable<WorkId> items, CancellationToken ct);
}
