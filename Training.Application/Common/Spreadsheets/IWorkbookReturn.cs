namespace Training.Application.Common.Spreadsheets;

/// <summary>Gives people their own workbook back with what became of each row.</summary>
public interface IWorkbookReturn
{
    /// <summary>
    /// Writes an .xlsx with columns added behind the last one of the sheet: the uploaded .xlsx itself with all its sheets and
    /// formats, or, of an .xls or .csv, a new workbook with its values. The file is one that the reader
    /// let pass; what is written to is a file or memory, for it is also written synchronously.
    /// </summary>
    Task Write(Stream file, SheetAdditions additions, Stream to, CancellationToken ct);
}

/// <summary>
/// What is added to one sheet: headers in the row where the list has its own, and for a row number the texts below them,
/// or null for a row that is not of the list.
/// </summary>
public sealed record SheetAdditions(
    int Sheet,
    int HeaderRow,
    IReadOnlyList<string> Headers,
    Func<int, RowAddition?> ForRow
);

/// <summary>The texts are in the order of the headers; the mark colours them.</summary>
public sealed record RowAddition(RowMark Mark, IReadOnlyList<string> Texts);

public enum RowMark
{
    Plain,
    Good,
    Warning,
    Bad,
}
