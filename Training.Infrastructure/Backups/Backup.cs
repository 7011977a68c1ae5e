using System.IO.Compression;
using System.Text.Json;

namespace Training.Infrastructure.Backups;

/// <summary>
/// A whole copy in one file: the database, the keys without which its sealed fields are lost, and the uploaded files.
/// Whoever has the file can read everything, so it is readable by its owner alone and has to be kept like the keys.
/// </summary>
public sealed class Backup
{
    private static readonly string[] Folders = ["keys", "uploads"];

    private readonly IDatabaseCopier _database;
    private readonly DataDirectory _data;
    private readonly TimeProvider _clock;

    internal Backup(IDatabaseCopier database, DataDirectory data, TimeProvider clock) =>
        (_database, _data, _clock) = (database, data, clock);

    /// <summary>Appears under its name only when it is whole and was read back.</summary>
    /// <exception cref="StartRefusedException">The file exists already, or the database cannot be copied.</exception>
    public async Task Write(string path, CancellationToken ct)
    {
        var file = new FileInfo(path);
        if (file.Exists)
            throw new StartRefusedException($"{file.FullName} exists already; name a new file.");

        file.Directory!.Create();
        using var draft = new ScratchFolder(file.Directory);
        var copy = Path.Combine(draft.Path, _database.Entry);
        await _database.CopyTo(copy, ct);

        var archive = Path.Combine(draft.Path, "backup.zip");
        await using (var target = new FileStream(archive, OwnerOnly()))
        {
            await Pack(target, Sources(copy), ct);
            target.Flush(flushToDisk: true);
        }
        await BackupFile.Check(archive, ct);
        File.Move(archive, file.FullName);
    }

    /// <summary>How many bytes it may need while it is made: the copy of the database, and the file with all in it.</summary>
    internal async Task<long> RoomNeeded(CancellationToken ct) =>
        2 * await _database.Size(ct) + Files().Sum(file => new FileInfo(file).Length);

    private IEnumerable<(string Entry, string File)> Sources(string database) =>
        Files()
            .Select(file => (Path.GetRelativePath(_data.Root.FullName, file).Replace('\\', '/'), file))
            .Prepend((_database.Entry, database));

    private IEnumerable<string> Files() =>
        Folders
            .Select(name => Path.Combine(_data.Root.FullName, name))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

    private async Task Pack(Stream target, IEnumerable<(string Entry, string File)> sources, CancellationToken ct)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var files = new List<ManifestFile>();
        foreach (var (entry, file) in sources)
        {
            await using var content = File.OpenRead(file);
            files.Add(new ManifestFile(entry, content.Length, Manifest.HashOf(content)));
            content.Position = 0;
            await using var packed = await zip.CreateEntry(entry).OpenAsync(ct);
            await content.CopyToAsync(packed, ct);
        }
        var version = typeof(Backup).Assembly.GetName().Version!.ToString(3);
        await using var manifest = await zip.CreateEntry(Manifest.Entry).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(
            manifest,
            new Manifest(version, _clock.GetUtcNow(), files),
            Manifest.Json,
            ct
        );
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
