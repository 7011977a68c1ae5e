using Microsoft.Data.Sqlite;
using Training.Application.Upkeep;

namespace Training.Infrastructure.Backups;

/// <summary>What an operator can do something about, told from what is a fault of the program.</summary>
internal static class BackupFault
{
    private const int SqliteFull = 13;
    private const int NoSpaceOnLinux = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Null: something else.</summary>
    public static Error? Of(Exception e) =>
        e switch
        {
            SqliteException { SqliteErrorCode: SqliteFull } => UpkeepErrors.DiskFull,
            IOException { HResult: NoSpaceOnLinux or NoSpaceOnWindows } => UpkeepErrors.DiskFull,
            IOException or UnauthorizedAccessException => UpkeepErrors.FolderUnusable,
            StartRefusedException => UpkeepErrors.NoWholeCopy,
            _ => null,
        };
}
