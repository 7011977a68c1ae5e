namespace Training.Application.Common.Spreadsheets;

/// <summary>
/// Reads the .xlsx, .xls and .csv files that people send, without trusting them. Both calls want a seekable stream
/// and leave it open.
/// </summary>
public interface ISheetReader
{
    /// <summary>
    /// Goes through the whole file within the limits: type, size, unpacked size, rows, columns, encryption, macros,
    /// damage. What it refuses is never read further; what it lets pass, <see cref="Rows"/> reads to the end.
    /// </summary>
    Result<SheetFile> Inspect(Stream file, string fileName);

    /// <summary>
    /// The rows of one sheet that hold anything, lazily and in order, for a file that <see cref="Inspect"/> let pass.
    /// A caller that works in portions gives the number of the last row it has dealt with; skipping is cheap, not free.
    /// </summary>
    IEnumerable<SheetRow> Rows(Stream file, int sheet, int after = 0);
}

public enum SheetFormat
{
    Xlsx,
    Xls,
    Csv,
}

/// <summary>What is in a file: its sheets in their order, and what is to be told about it (formulas, links, encoding).</summary>
public sealed record SheetFile(SheetFormat Format, IReadOnlyList<SheetSummary> Sheets, IReadOnlyList<Remark> Remarks);

/// <summary>Rows are those that hold anything; columns reach to the last one that does.</summary>
public sealed record SheetSummary(int Index, string Name, bool Hidden, int Rows, int Columns);
