using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

internal sealed class WorkHealthReading(TrainingDb db) : IWorkHealth
{
    public async Task<WorkHealth> Read(CancellationToken ct)
    {
        var oldest = await db
            .WorkItems.Where(item => item.State == WorkState.Pending && item.DueAt <= DateTime.UtcNow)
            .OrderBy(item => item.DueAt)
            .Select(item => new { item.DueAt, Now = DateTime.UtcNow })
            .FirstOrDefaultAsync(ct);
        var inDoubt = await db.WorkItems.CountAsync(item => item.State == WorkState.InDoubt, ct);
        var dead = await db.WorkItems.CountAsync(item => item.State == WorkState.Dead, ct);
        var alarms = await db.RecurringWork.Where(work => work.IsAlarm).Select(work => work.Found!).ToListAsync(ct);
        return new WorkHealth(
            oldest is null ? TimeSpan.Zero : oldest.Now - oldest.DueAt,
            inDoubt,
            dead,
            [.. alarms.Select(found => Finding.Read(found).Code)]
        );
    }
}
