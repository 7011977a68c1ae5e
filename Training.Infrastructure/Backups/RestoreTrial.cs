using Training.Application.Audit;
using Training.Application.Upkeep;
using Training.Infrastructure.Persistence;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Backups;

/// <summary>Does what a restore does, in a folder and a database of its own, and looks whether one could work with the result.</summary>
internal sealed class RestoreTrial(IDatabaseCopier database, DataDirectory data, FieldKeyFile keyFile)
{
    /// <returns>Null: no database may be made here to restore into.</returns>
    /// <exception cref="StartRefusedException">The backup is damaged, its keys are others, or its audit trail is broken.</exception>
    public async Task<RestoredCopy?> Of(string backup, CancellationToken ct)
    {
        var folder = data.Backups.CreateSubdirectory("trial");
        ScratchFolder.ClearIn(folder);
        using var draft = new ScratchFolder(folder);
        await BackupFile.Unpack(backup, await BackupFile.Check(backup, ct), draft.Path, ct);
        var copy = await database.Open(Path.Combine(draft.Path, database.Entry), ct);
        if (copy is null)
            return null;

        await using (copy)
            return await Look(copy.Db, Keys(draft.Path), ct);
    }

    /// <summary>An installation that keeps its keys elsewhere has none in its backups.</summary>
    private FieldKeys Keys(string folder)
    {
        var restored = Path.Combine(folder, data.Keys.Name, Path.GetFileName(data.FieldKeyFile));
        return FieldKeys.Load(File.Exists(restored) ? restored : keyFile.Path);
    }

    private static async Task<RestoredCopy> Look(TrainingDb db, FieldKeys keys, CancellationToken ct)
    {
        var inUse = await db.KeysInUse.AsNoTracking().ToListAsync(ct);
        if (inUse.Select(key => key.FaultOf(keys)).FirstOrDefault(fault => fault is not null) is { } fault)
            throw new StartRefusedException($"The key file in the backup {fault}.");

        var verdict = await new AuditWalk(db, new AuditSeal(keys)).Verify(noted: null, ct);
        return verdict.Succeeded(out var whole)
            ? new RestoredCopy(inUse.Count, whole.Rows)
            : throw new StartRefusedException($"The audit trail in the backup is broken ({verdict.Errors[0].Code}).");
    }
}
