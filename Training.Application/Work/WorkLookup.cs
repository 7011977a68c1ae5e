using Training.Application.Work.Contracts;

namespace Training.Application.Work;

internal sealed class WorkLookup(IWorkDb db) : IWorkLookup
{
    public Task<WorkView?> Find(WorkId id, CancellationToken ct) =>
        db.WorkItems.Where(item => item.Id == id).AsViews().SingleOrDefaultAsync(ct);
}
