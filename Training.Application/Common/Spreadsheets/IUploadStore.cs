namespace Training.Application.Common.Spreadsheets;

/// <summary>Where uploaded files are kept, sealed, under names that the program makes.</summary>
public interface IUploadStore
{
    /// <summary>Keeps a file from its present position to its end.</summary>
    Task Save(Guid name, Stream file, CancellationToken ct);

    /// <summary>The file as it was uploaded; it can be sought in.</summary>
    Task<Stream> Open(Guid name, CancellationToken ct);

    /// <summary>Every file, half written ones too.</summary>
    IReadOnlyList<StoredUpload> All();

    /// <summary>Whole or half written; nothing happens where there is none.</summary>
    void Delete(Guid name);
}

/// <param name="At">When it was written last, by the clock of the machine that has the disk.</param>
public sealed record StoredUpload(Guid Name, DateTimeOffset At);
