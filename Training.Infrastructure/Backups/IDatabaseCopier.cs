namespace Training.Infrastructure.Backups;

/// <summary>How one kind of database is copied whole while others write to it, and put back.</summary>
internal interface IDatabaseCopier
{
    /// <summary>The database's name in a backup; a backup of one kind cannot be restored into the other.</summary>
    string Entry { get; }

    /// <summary>Writes a consistent copy and checks it.</summary>
    Task CopyTo(string file, CancellationToken ct);

    /// <summary>How much room a copy may take.</summary>
    Task<long> Size(CancellationToken ct);

    /// <summary>Opens a copy beside the database in use; null: that is not allowed here.</summary>
    /// <exception cref="StartRefusedException">The copy is damaged.</exception>
    Task<DatabaseCopy?> Open(string file, CancellationToken ct);

    /// <summary>There is something that a restore would overwrite.</summary>
    Task<bool> HasData(CancellationToken ct);

    /// <summary>Puts the copy in the place of whatever is there; what was there is kept in <paramref name="aside"/> where possible.</summary>
    Task Replace(string file, DirectoryInfo aside, CancellationToken ct);
}
