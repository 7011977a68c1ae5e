namespace Training.Application.Upkeep;

/// <summary>Why upkeep failed, each with something that an operator can do about it.</summary>
internal static class UpkeepErrors
{
    public static readonly Error DiskFull = new("upkeep.disk_full", ErrorKind.Conflict);
    public static readonly Error FolderUnusable = new("upkeep.folder_unusable", ErrorKind.Conflict);

    /// <summary>PostgreSQL's programs failed, or the copy is damaged; what they said is in the log.</summary>
    public static readonly Error NoWholeCopy = new("upkeep.no_whole_copy", ErrorKind.Conflict);
    public static readonly Error NoBackup = new("upkeep.no_backup", ErrorKind.Conflict);

    /// <summary>The newest backup cannot be restored: damaged, of other keys, or its audit trail is broken.</summary>
    public static readonly Error BackupUnusable = new("upkeep.backup_unusable", ErrorKind.Conflict);

    /// <summary>PostgreSQL's role may not make the database that a trial needs.</summary>
    public static readonly Error NoTrialDatabase = new("upkeep.no_trial_database", ErrorKind.Conflict);
}
