using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Training.Infrastructure.Backups;
using Training.Infrastructure.Push;
using Training.Infrastructure.Secrets;
using Training.Infrastructure.Seeding;

namespace Training.Infrastructure.Persistence;

/// <summary>Brings the database to the version of this program, and never in silence when there is data in it.</summary>
public static class DatabaseVersion
{
    /// <summary>For a server: makes a new database; one of an older version is left to the operator.</summary>
    /// <exception cref="StartRefusedException">The database needs <c>migrate</c>.</exception>
    public static async Task OpenTrainingDb(this IServiceProvider services, CancellationToken ct)
    {
        var (isNew, pending) = await Read(services, ct);
        if (!isNew && pending is not null)
        {
            throw new StartRefusedException(
                "The database is of an older version. Run 'migrate', which makes a backup first."
            );
        }

        if (isNew)
            services.MigrateTrainingDb();
        await services.CheckFieldKeys(ct);
        await services.MakePushKey(ct);
        await services.LoadReferenceData(ct);
    }

    /// <summary>For the operator: a backup, then the changes.</summary>
    /// <returns>The backup's file; null when there was nothing to back up or to change.</returns>
    public static async Task<string?> UpgradeTrainingDb(this IServiceProvider services, CancellationToken ct)
    {
        var (isNew, pending) = await Read(services, ct);
        var backup = isNew || pending is null ? null : await Save(services, pending, ct);
        if (pending is not null)
            services.MigrateTrainingDb();
        await services.CheckFieldKeys(ct);
        await services.MakePushKey(ct);
        await services.LoadReferenceData(ct);
        return backup;
    }

    private static async Task<(bool IsNew, string? Pending)> Read(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TrainingDb>().Database;
        if (!await database.GetService<IHistoryRepository>().ExistsAsync(ct))
            return (true, database.GetMigrations().LastOrDefault());

        var applied = await database.GetAppliedMigrationsAsync(ct);
        return (!applied.Any(), (await database.GetPendingMigrationsAsync(ct)).LastOrDefault());
    }

    private static async Task<string> Save(IServiceProvider services, string pending, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var stamp = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var folder = scope.ServiceProvider.GetRequiredService<DataDirectory>().Backups;
        var file = Path.Combine(folder.FullName, $"before-{pending}-{stamp}.zip");
        await scope.ServiceProvider.GetRequiredService<Backup>().Write(file, ct);
        return file;
    }
}
