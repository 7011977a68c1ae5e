using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Writes recurring work down, in the caller's unit of work.</summary>
internal sealed class RecurringStarts(IWorkDb db, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>
    /// Once for each time that it is due. Of those that were missed while nothing ran, the last is made up; an installation
    /// that sees the work for the first time has missed nothing.
    /// </summary>
    public async Task<Result<bool>> WhenDue(Recurrence work, CancellationToken ct)
    {
        var due = work.Rhythm.Last(clock);
        var known = await db.RecurringWork.SingleOrDefaultAsync(one => one.Kind == work.Kind, ct);
        if (known is null)
            db.RecurringWork.Add(new RecurringWork(work.Kind, due));
        if (known?.ComesDue(due) != true)
            return false;

        await Start(known, work, $"{due:O}", ct);
        return true;
    }

    /// <summary>Because somebody asks; what is under way already is not begun twice, and does not wait for its next try.</summary>
    public async Task<Result<WorkId>> Now(Recurrence work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known =
            await db.RecurringWork.SingleOrDefaultAsync(one => one.Kind == work.Kind, ct)
            ?? db.RecurringWork.Add(new RecurringWork(work.Kind, work.Rhythm.Last(clock))).Entity;
        var latest = await Latest(known, ct);
        return latest switch
        {
            { State: WorkState.Running } => latest.Id,
            { State: WorkState.Pending } => latest.DueAt > now.UtcDateTime ? latest.Retry(now) : latest.Id,
            _ => await Start(known, work, $"{now:O}/{known.Version}", ct),
        };
    }

    /// <summary>What was given up before gives way: nobody needs to decide about it any more.</summary>
    private async Task<WorkId> Start(RecurringWork known, Recurrence work, string key, CancellationToken ct)
    {
        (await Latest(known, ct))?.GiveWay(clock.GetUtcNow());
        var item = await work.Enqueue(queue, key, ct);
        known.Begin(item);
        return item;
    }

    private Task<WorkItem?> Latest(RecurringWork known, CancellationToken ct) =>
        db.WorkItems.SingleOrDefaultAsync(item => item.Id == known.ItemId, ct);
}
