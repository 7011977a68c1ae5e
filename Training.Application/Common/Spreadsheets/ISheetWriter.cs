namespace Training.Application.Common.Spreadsheets;

/// <summary>
/// Writes files for people. Text is written as text, so no formula of a stranger runs in a reader's Excel (IMP-03)
/// and no ID number loses its zeros (PID-08).
/// </summary>
public interface ISheetWriter
{
    /// <summary>Streams an .xlsx of one or more sheets: the rows are taken one by one and never held together.</summary>
    Task WriteXlsx(IReadOnlyList<SheetExport> sheets, Stream to, CancellationToken ct);

    Task WriteXlsx(SheetExport export, Stream to, CancellationToken ct) => WriteXlsx([export], to, ct);

    /// <summary>UTF-8 with BOM (ENC-04). Excel in Vietnamese opens <c>;</c> into columns.</summary>
    Task WriteCsv(SheetExport export, Stream to, char separator, CancellationToken ct);

    /// <summary>An empty form to fill: header, notes, drop-downs, and a sheet of instructions with examples.</summary>
    Task WriteTemplate(SheetTemplate template, Stream to, CancellationToken ct);
}

/// <summary>A table to write. Values are string, int, long, decimal, DateOnly, bool or null, in the order of the columns.</summary>
public sealed record SheetExport(
    string SheetName,
    IReadOnlyList<SheetColumn> Columns,
    IAsyncEnumerable<IReadOnlyList<object?>> Rows
)
{
    /// <summary>What is typed into it later stays as typed: Excel makes no date of 7.5.</summary>
    public bool TypedAsText { get; init; }
}

/// <summary>A column of a written table; the width is in characters.</summary>
public sealed record SheetColumn(string Header, double Width = 18);

/// <summary>A form to download. The first sheet is the list, the second the instructions, one line each.</summary>
public sealed record SheetTemplate(
    string SheetName,
    IReadOnlyList<TemplateColumn> Columns,
    string InstructionsName,
    IReadOnlyList<string> Instructions
);

/// <summary>
/// A column to fill. The note pops up at its cells; choices make a drop-down (anything else may still be typed, and the import
/// will say so); all cells are text, so that nothing typed is changed by Excel.
/// </summary>
public sealed record TemplateColumn(string Header, string Note, string Example, bool Required, double Width = 18)
{
    public IReadOnlyList<string> Choices { get; init; } = [];
}
