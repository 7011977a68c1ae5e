using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>What the sweeper looks for in the ledger, by the database's clock.</summary>
internal sealed class WorkRounds(TrainingDb db, WorkEndings endings)
{
    /// <summary>A hint that was not followed for so long is taken as lost.</summary>
    private const int HintMinutes = 5;

    /// <summary>Due, and not hinted lately.</summary>
    public Task<List<WorkItem>> Unhinted(int limit, CancellationToken ct) =>
        Due()
            .Where(item => item.HintedAt == null || item.HintedAt < DateTime.UtcNow.AddMinutes(-HintMinutes))
            .OrderBy(item => item.DueAt)
            .Take(limit)
            .ToListAsync(ct);

    public Task<int> MarkHinted(IEnumerable<WorkId> ids, CancellationToken ct) =>
        Due()
            .Where(item => ids.Contains(item.Id))
            .ExecuteUpdateAsync(item => item.SetProperty(i => i.HintedAt, i => DateTime.UtcNow), ct);

    /// <summary>
    /// A runner that died, or hangs, let its lease lapse. What is whole in the database may be taken by someone else;
    /// what may have reached out of it is in doubt. The hints that it had taken died with it.
    /// </summary>
    public async Task<int> ReturnLapsed(CancellationToken ct)
    {
        var silent = await Lapsed().AsNoTracking().ToListAsync(ct);
        if (silent.Count == 0)
            return 0;

        var ids = silent.ConvertAll(item => item.Id);
        var lapsed = await Lapsed()
            .Where(item => ids.Contains(item.Id))
            .ExecuteUpdateAsync(
                item =>
                    item.SetProperty(i => i.LastError, WorkErrors.Lapsed.Code)
                        .SetProperty(
                            i => i.State,
                            i =>
                                i.External ? WorkState.InDoubt
                                : i.StopAsked ? WorkState.Cancelled
                                : i.Attempts < i.MaxAttempts ? WorkState.Pending
                                : WorkState.Dead
                        ),
                ct
            );
        await endings.Tell(silent, ct);
        await ForgetHints(ct);
        return lapsed;
    }

    /// <summary>After a start: hints of the last run are gone, and nobody else can hold a lease on a database of our own.</summary>
    public async Task<int> StartAnew(bool alone, CancellationToken ct)
    {
        if (alone)
        {
            await db
                .WorkItems.Where(item => item.State == WorkState.Running)
                .ExecuteUpdateAsync(
                    item => item.SetProperty(i => i.LeaseUntil, i => DateTime.UtcNow.AddSeconds(-1)),
                    ct
                );
        }
        return await ForgetHints(ct);
    }

    private IQueryable<WorkItem> Lapsed() =>
        db.WorkItems.Where(item => item.State == WorkState.Running && item.LeaseUntil < DateTime.UtcNow);

    private Task<int> ForgetHints(CancellationToken ct) =>
        db
            .WorkItems.Where(item => item.State == WorkState.Pending && item.HintedAt != null)
            .ExecuteUpdateAsync(item => item.SetProperty(i => i.HintedAt, i => null), ct);

    private IQueryable<WorkItem> Due() =>
        db.WorkItems.AsNoTracking().Where(item => item.State == WorkState.Pending && item.DueAt <= DateTime.UtcNow);
}
