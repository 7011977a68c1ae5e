using Training.Application.Work.Contracts;

namespace Training.Application.Work;

internal sealed class WorkLookup(IWorkDb db) : IWorkLookup
{
    public Task<WorkView?> Find(WorkId id, CancellationToken ct) =>
        db.WorkItems.Where(item => item.Id == id).AsViews().SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<WorkState, int>> Count(IQueryable<WorkId> items, CancellationToken ct) =>
        await db
            .WorkItems.Where(item => items.Contains(item.Id))
            .GroupBy(item => item.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
}
