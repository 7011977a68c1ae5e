using System.Globalization;
using Microsoft.Extensions.Logging;
using Training.Application.Upkeep;

namespace Training.Infrastructure.Backups;

/// <summary>
/// <c>backups/nightly</c> in the data directory, where nothing else is written: what a killed run left there half made is
/// cleared away by the next.
/// </summary>
internal sealed partial class BackupShelf(
    Backup backup,
    RestoreTrial trial,
    DataDirectory data,
    TimeProvider clock,
    ILogger<BackupShelf> log
) : IBackupShelf
{
    private const string Prefix = "training-";
    private const string Stamp = "yyyyMMdd-HHmmss";

    private DirectoryInfo Folder => data.Backups.CreateSubdirectory("nightly");

    public async Task<Result<KeptBackup>> Add(CancellationToken ct)
    {
        try
        {
            ScratchFolder.ClearIn(Folder);
            // Looked at first: the disk that a backup fills up is most often the one that people's work is written to.
            if (new DriveInfo(Folder.FullName).AvailableFreeSpace < await backup.RoomNeeded(ct))
                return UpkeepErrors.DiskFull;

            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}{clock.GetLocalNow():yyyyMMdd-HHmmss}.zip"
            );
            var file = new FileInfo(Path.Combine(Folder.FullName, name));
            await backup.Write(file.FullName, ct);
            return Kept(file)!;
        }
        catch (Exception e) when (BackupFault.Of(e) is { } fault)
        {
            LogNotMade(e);
            return fault;
        }
    }

    public IReadOnlyList<KeptBackup> All() =>
        [.. Folder.GetFiles($"{Prefix}*.zip").Select(Kept).OfType<KeptBackup>().OrderByDescending(kept => kept.MadeAt)];

    public void Remove(KeptBackup backup) => File.Delete(PathOf(backup));

    public async Task<Result<RestoredCopy>> Restore(KeptBackup backup, CancellationToken ct)
    {
        try
        {
            return await trial.Of(PathOf(backup), ct) is { } copy ? copy : UpkeepErrors.NoTrialDatabase;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNotRestored(e, backup.Name);
            return BackupFault.Of(e) == UpkeepErrors.DiskFull ? UpkeepErrors.DiskFull : UpkeepErrors.BackupUnusable;
        }
    }

    private string PathOf(KeptBackup backup) => Path.Combine(Folder.FullName, backup.Name);

    /// <summary>Null: somebody else put it there.</summary>
    private static KeptBackup? Kept(FileInfo file) =>
        DateTime.TryParseExact(
            Path.GetFileNameWithoutExtension(file.Name)[Prefix.Length..],
            Stamp,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var madeAt
        )
            ? new KeptBackup(file.Name, madeAt, file.Length)
            : null;

    [LoggerMessage(LogLevel.Error, "No backup was made.")]
    private partial void LogNotMade(Exception e);

    [LoggerMessage(LogLevel.Error, "The backup {Name} could not be restored on a copy.")]
    private partial void LogNotRestored(Exception e, string name);
}
