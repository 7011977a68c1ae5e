namespace Training.Infrastructure.Spreadsheets;

/// <summary>
/// A refusal met in the middle of a file that is read lazily. It never leaves this folder: <see cref="SheetReader.Inspect"/>
/// goes through the whole file and makes it a value.
/// </summary>
internal sealed class RefusedFileException(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
