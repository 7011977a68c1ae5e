using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

public static class RestoredWork
{
    /// <summary>
    /// What a backup still had to send may have been sent since the backup was made: only a person, or a witness outside,
    /// can tell. So it waits, instead of going out a second time.
    /// </summary>
    /// <returns>How many items wait.</returns>
    public static async Task<int> HoldBackRestoredWork(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<TrainingDb>()
            .WorkItems.Where(item => item.External)
            .Where(item => item.State == WorkState.Pending || item.State == WorkState.Running)
            .ExecuteUpdateAsync(
                item =>
                    item.SetProperty(i => i.State, WorkState.InDoubt)
                        .SetProperty(i => i.LastError, "restored from a backup"),
                ct
            );
    }
}
