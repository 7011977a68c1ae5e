using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Backups;

/// <summary>A restored copy that can be looked into, and is gone afterwards.</summary>
internal sealed class DatabaseCopy(TrainingDb db, Func<Task> remove) : IAsyncDisposable
{
    public TrainingDb Db => db;

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await remove();
    }
}
