using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>
/// Keeps the ledger small: what was asked for 90 days ago and is over goes. What had an effect outside stays, because it is
/// the proof that it was sent.
/// </summary>
internal sealed record DeleteFinishedWork;

[RunsIn(Lane.Upkeep)]
internal sealed class DeleteFinishedWorkHandler(IWorkDb db, TimeProvider clock) : IWorkHandler<DeleteFinishedWork>
{
    private const int KeepDays = 90;
    private const int Portion = 500;

    public async Task<Result<Progress>> Handle(DeleteFinishedWork work, CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-KeepDays);
        var deleted = await db
            .WorkItems.Where(item => item.State == WorkState.Done || item.State == WorkState.Cancelled)
            .Where(item => item.CreatedAt < before && !item.External)
            .OrderBy(item => item.CreatedAt)
            .Take(Portion)
            .ExecuteDeleteAsync(ct);
        return deleted < Portion ? Progress.Complete : new Progress(0, 1);
    }
}
