using Training.Application.Common.Spreadsheets;

namespace Training.Application.Curriculum.Workbook;

/// <summary>Something wrong in a workbook: where the person sees it, what stands there, and what to do.</summary>
/// <param name="Row">As Excel numbers it; 0: of the whole sheet.</param>
/// <param name="Column">Its letters and heading; empty: of the whole row.</param>
public sealed record WorkbookProblem(string Sheet, int Row, string Column, string Value, Error Error);

/// <summary>One sheet of a workbook by the fields of its columns.</summary>
internal sealed class WorkbookTable
{
    private readonly Dictionary<string, (int Index, string Name)> _columns = new(StringComparer.Ordinal);

    private WorkbookTable(string name) => Name = name;

    public string Name { get; }
    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    public static WorkbookTable Read(
        ISheetReader reader,
        Stream file,
        SheetFile about,
        ContentPart part,
        ICollection<WorkbookProblem> problems
    )
    {
        var (word, columns) = WorkbookWords.Sheets[part];
        var table = new WorkbookTable(word.Text);
        if (about.Sheets.FirstOrDefault(sheet => word.Is(sheet.Name)) is not { } sheet)
        {
            problems.Add(new(word.Text, 0, "", "", CurriculumErrors.SheetMissing.With("sheet", word.Text)));
            return table;
        }

        List<SheetRow> rows = [.. reader.Rows(file, sheet.Index)];
        foreach (var column in columns)
        {
            var header = rows.Count == 0 ? default : rows[0].Cells.FirstOrDefault(cell => column.Header.Is(cell.Text));
            if (header.Text is { Length: > 0 } text)
            {
                table._columns[column.Field] = (header.Column, $"{SheetCell.Letters(header.Column)} ({text})");
                continue;
            }

            var missing = CurriculumErrors.ColumnMissing.With("column", column.Header.Text);
            problems.Add(table.Problem(null, column.Field, missing));
        }
        table.Rows = [.. rows.Skip(1).Where(row => columns.Any(column => table.Text(row, column.Field).Length > 0))];
        return table;
    }

    public string Text(SheetRow row, string field) =>
        _columns.TryGetValue(field, out var column) ? Vietnamese.Clean(row[column.Index].Text) : "";

    public WorkbookProblem Problem(SheetRow? row, string field, Error error) =>
        new(
            Name,
            row?.Number ?? 0,
            _columns.TryGetValue(field, out var column) ? column.Name : "",
            row is null ? "" : Text(row, field),
            error
        );
}
