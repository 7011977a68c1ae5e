using Training.Infrastructure.Imports;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Secrets;

public static class KeyRotation
{
    /// <summary>
    /// Makes a new key and seals everything anew with it, portion by portion. Interrupted, it goes on where it stopped when
    /// it is called again, and makes no further key; until then the old one opens what it sealed.
    /// </summary>
    /// <param name="progress">Told how many values are done, after each portion.</param>
    /// <exception cref="StartRefusedException">A server is running on the data directory, or the keys are not all there.</exception>
    public static async Task<KeyRotated> RotateFieldKeys(
        this IServiceProvider services,
        IProgress<int> progress,
        CancellationToken ct
    )
    {
        services.GetService<DataDirectoryLock>()?.Take(); // a server would go on sealing with the old key
        await services.CheckFieldKeys(ct);
        if (!await IsUnderWay(services, ct))
        {
            var file = services.GetRequiredService<FieldKeyFile>().Path;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            FieldKeys.Load(file).Rotated(now).Save(file, overwrite: true);
            await services.CheckFieldKeys(ct);
        }

        var keys = FieldKeys.Load(services.GetRequiredService<FieldKeyFile>().Path);
        var cipher = new FieldCipher(keys);
        var values = 0;
        foreach (var column in SealedColumn.All)
        {
            for (var found = SealedColumn.Portion; found == SealedColumn.Portion; values += found)
            {
                found = await InOneDecision(services, db => column.Reseal(db, cipher, ct), ct);
                progress.Report(values + found);
            }
        }
        var files = await new UploadStore(services.GetRequiredService<DataDirectory>(), cipher).Reseal(ct);
        await InOneDecision(services, db => Retire(db, keys.Newest, ct), ct);
        return new KeyRotated(keys.Newest, values, files);
    }

    /// <summary>A key beside the newest is in use only from the beginning of a rotation to its end.</summary>
    private static async Task<bool> IsUnderWay(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TrainingDb>().KeysInUse.CountAsync(ct) > 1;
    }

    private static async Task<int> Retire(TrainingDb db, string newest, CancellationToken ct)
    {
        var old = await db.KeysInUse.Where(key => key.Id != newest).ToListAsync(ct);
        db.RemoveRange(old);
        return old.Count;
    }

    private static async Task<int> InOneDecision(
        IServiceProvider services,
        Func<TrainingDb, Task<int>> decide,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var done = await unitOfWork.Run(new Deed("RotateKeys"), async () => (Result<int>)await decide(db), ct);
        return done.Succeeded(out var count)
            ? count
            : throw new StartRefusedException("The database is busy with other writers. Stop them and repeat.");
    }
}

/// <param name="Key">The key that seals from now on.</param>
/// <param name="Values">How many values of the database this run sealed anew.</param>
/// <param name="Files">How many uploaded files.</param>
public sealed record KeyRotated(string Key, int Values, int Files);
