namespace Training.Application.Common.Spreadsheets;

/// <summary>The uploaded file: its name as people know it, and where it is kept sealed.</summary>
/// <remarks>
/// Name: As uploaded; shown and never used as a path.
/// StoredAs: The name that the program made.
/// Sha256: In the audit chain it proves which file the plan was made from.
/// </remarks>
public sealed record UploadedFile(string Name, Guid StoredAs, long Bytes, string Sha256);

/// <summary>Who brought the file, as they were called then.</summary>
public sealed record Uploader(UserId? User, string Name, DateTimeOffset At);

/// <summary>A file that can be read: where it is kept, its sheets, and what is to be told about it.</summary>
public sealed record ReceivedFile(UploadedFile File, SheetFile Contents);
