using Training.Application.Work;
using Training.Infrastructure.Work;

namespace Training.Infrastructure.Persistence;

/// <summary>The only place that writes. On SQLite the transaction is BEGIN IMMEDIATE, so no read is ever upgraded.</summary>
internal sealed class UnitOfWork(TrainingDb db, WriteGate gate, WorkQueue queue, AuditTrail trail, WorkHints hints)
    : IUnitOfWork
{
    private const int MaxAttempts = 8;

    public async Task<TOutcome> Run<TOutcome>(Deed deed, Func<Task<TOutcome>> decide, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                return await Attempt(deed, decide, ct);
            }
            catch (Exception e) when (Conflict.Caused(e))
            {
                await Task.Delay(Random.Shared.Next(10 * attempt), ct);
            }
        }
        return TOutcome.Refuse(Error.Busy);
    }

    private async Task<TOutcome> Attempt<TOutcome>(Deed deed, Func<Task<TOutcome>> decide, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        using var turn = await gate.Enter(ct);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var outcome = await decide();
        if (outcome.Errors.Count > 0)
            return outcome; // leaving without a commit rolls back

        db.ChangeTracker.DetectChanges(); // once: each of the next lines would do it again
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        queue.Publish([.. db.ChangeTracker.Entries<AggregateRoot>().SelectMany(entry => entry.Entity.TakeEvents())]);
        var written = db.ChangeTracker.Entries<WorkItem>().Select(entry => entry.Entity).ToList();
        var changes = trail.Read(deed);
        await db.InsertMany(ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await trail.Write(changes, ct);
        await transaction.CommitAsync(ct);
        hints.Send(written);
        return outcome;
    }
}
