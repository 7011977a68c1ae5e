using Training.Application.Messages.Contracts;
using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>
/// Writes down, with the end of an item, that somebody should hear of it: of what failed always, of what was done if its
/// owner had to wait. Work that tells people never tells of itself, or one broken letter would ask for the next.
/// </summary>
internal sealed class WorkEndings(TrainingDb db, WorkQueue queue)
{
    private const int LongWaitSeconds = 60;

    /// <param name="items">Those that may have ended just now; their state is looked up.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task Tell(IEnumerable<WorkItem> items, CancellationToken ct)
    {
        var ids = items.Where(item => item.Lane != Lane.Messages).Select(item => item.Id).ToList();
        if (ids.Count == 0)
            return;

        var ended = await db
            .WorkItems.Where(item => ids.Contains(item.Id))
            .Where(item =>
                item.State == WorkState.Dead
                || item.State == WorkState.InDoubt
                || (
                    item.State == WorkState.Done
                    && item.OwnerId != null
                    && item.DoneAt > item.CreatedAt.AddSeconds(LongWaitSeconds)
                )
            )
            .Select(item => new { item.Id, item.Fence })
            .ToListAsync(ct);
        foreach (var item in ended)
        {
            var fact = new FactHappened(FactKind.WorkEnded, $"{item.Id}", Version: item.Fence);
            await queue.Enqueue(fact, $"{item.Id}:{item.Fence}", ct);
        }
    }
}
