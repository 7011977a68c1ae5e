namespace Training.Application.Upkeep;

/// <summary>Where the program keeps the backups that it makes by itself.</summary>
internal interface IBackupShelf
{
    /// <summary>Makes one that is whole and was read back, or none.</summary>
    Task<Result<KeptBackup>> Add(CancellationToken ct);

    /// <summary>The newest first.</summary>
    IReadOnlyList<KeptBackup> All();

    void Remove(KeptBackup backup);

    /// <summary>Restores a copy beside the installation, which stays as it is, and looks whether it could be worked with.</summary>
    Task<Result<RestoredCopy>> Restore(KeptBackup backup, CancellationToken ct);
}

/// <param name="Name">The file's.</param>
/// <param name="MadeAt">By the programme's clock.</param>
internal sealed record KeptBackup(string Name, DateTime MadeAt, long Bytes)
{
    /// <summary>Rounded up, so that nothing seems empty.</summary>
    public int Megabytes => (int)Math.Ceiling(Bytes / 1_000_000m);
}

/// <summary>What was found in a copy: its keys open it, and its audit trail is whole.</summary>
internal sealed record RestoredCopy(int Keys, long AuditRows);
