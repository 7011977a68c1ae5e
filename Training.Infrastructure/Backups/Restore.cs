using System.Globalization;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Backups;

/// <summary>Puts a backup in the place of what is there. Nothing is touched before the whole backup has been checked.</summary>
public sealed class Restore
{
    private readonly IDatabaseCopier _database;
    private readonly DataDirectory _data;
    private readonly AuditHeadFile _heads;
    private readonly TimeProvider _clock;

    internal Restore(IDatabaseCopier database, DataDirectory data, AuditHeadFile heads, TimeProvider clock) =>
        (_database, _data, _heads, _clock) = (database, data, heads, clock);

    /// <returns>The folder where what was replaced is kept; PostgreSQL's database itself is not.</returns>
    /// <exception cref="StartRefusedException">There is data and no <paramref name="force"/>, or the backup is damaged or of another kind.</exception>
    public async Task<string> From(string path, bool force, CancellationToken ct)
    {
        var manifest = await BackupFile.Check(path, ct);
        if (manifest.Files.All(file => file.Path != _database.Entry))
        {
            throw new StartRefusedException(
                $"{path} is a backup of another kind of database; it has no {_database.Entry}."
            );
        }
        if (!force && await _database.HasData(ct))
            throw new StartRefusedException("There is data here already. Repeat with --force to replace it.");

        using var draft = new ScratchFolder(_data.Root);
        await BackupFile.Unpack(path, manifest, draft.Path, ct);
        var stamp = _clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var aside = _data.Backups.CreateSubdirectory($"replaced-{stamp}");

        await _heads.NoteRestore(ct); // first: a restore that breaks off must not look like a broken chain
        await _database.Replace(Path.Combine(draft.Path, _database.Entry), aside, ct);
        foreach (var folder in new DirectoryInfo(draft.Path).GetDirectories())
        {
            var place = Path.Combine(_data.Root.FullName, folder.Name);
            if (Directory.Exists(place))
                Directory.Move(place, Path.Combine(aside.FullName, folder.Name));
            folder.MoveTo(place);
        }
        return aside.FullName;
    }
}
