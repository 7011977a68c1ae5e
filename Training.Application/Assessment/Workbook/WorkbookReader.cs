using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Workbook;

/// <summary>A mark as it stands in a workbook.</summary>
/// <param name="Row">As Excel numbers it.</param>
/// <param name="Column">Its letters.</param>
internal sealed record WorkbookCell(int Row, string Column, CellChange Change);

/// <summary>Reads the marks of a workbook; one whose structure is not the one it was written with is refused with every reason.</summary>
internal sealed class WorkbookReader(ISheetReader reader, WorkbookSeal seal, Stream file, SheetFile about)
{
    private const int MostErrors = 20;
    private readonly List<Error> _errors = [];
    private readonly List<WorkbookCell> _cells = [];

    public Result<IReadOnlyList<WorkbookCell>> Read(GradeSheetView view)
    {
        if (Belongs(view) is { } refusal)
            return refusal;

        var stamp = WorkbookStamp.Of(view);
        var rows = reader.Rows(file, MarksSheet()).Take(EnterMarks.MostCells).ToList();
        var header = rows.FirstOrDefault() ?? new SheetRow(1, []);
        var name = Column(header, WorkbookWords.FullName);
        var code = Column(header, WorkbookWords.Row);
        var marks = view.Components.Select(component => Column(header, WorkbookWords.Of(component.Part))).ToList();
        if (_errors.Count == 0)
            ReadRows(view, stamp, rows.Skip(1), new(name, code, marks));
        return _errors.Count == 0 ? _cells : Result<IReadOnlyList<WorkbookCell>>.Refuse([.. _errors.Take(MostErrors)]);
    }

    private Error? Belongs(GradeSheetView view)
    {
        var signed = about
            .Sheets.SelectMany(sheet => reader.Rows(file, sheet.Index))
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Text)
            .FirstOrDefault(WorkbookStamp.IsMeant);
        if (signed is null || WorkbookStamp.Open(seal, signed) is not { } stamp)
            return WorkbookRefusals.Foreign;

        var (own, its) = (WorkbookStamp.Of(view), stamp.Place);
        return stamp == own ? null
            : its == own.Place ? WorkbookRefusals.Outdated
            : WorkbookRefusals
                .OfAnother.With("class", its.Class)
                .With("module", its.Module)
                .With("sitting", its.Sitting);
    }

    /// <summary>Wherever it was moved to.</summary>
    private int MarksSheet() =>
        about
            .Sheets.FirstOrDefault(sheet =>
                reader
                    .Rows(file, sheet.Index)
                    .Take(1)
                    .Any(row => row.Cells.Any(cell => WorkbookWords.Row.Is(cell.Text)))
            )
            ?.Index
        ?? 0;

    private int Column(SheetRow header, Word word)
    {
        if (header.Cells.Where(cell => word.Is(cell.Text)).ToList() is [var only])
            return only.Column;

        _errors.Add(WorkbookRefusals.ColumnMissing.With("column", word.Text));
        return -1;
    }

    private void ReadRows(GradeSheetView view, WorkbookStamp stamp, IEnumerable<SheetRow> rows, Columns columns)
    {
        var people = view.Lines.ToDictionary(line => line.Person.Id, line => line.Person.FullName);
        var seen = new HashSet<PersonId>();
        foreach (var row in rows)
        {
            if (columns.Marks.All(column => Text(row, column).Length == 0))
                continue; // a note, a signature, somebody left out
            var signed = stamp.OpenRow(seal, row[columns.Code].Text.Trim());
            var expected = signed is { } known ? people.GetValueOrDefault(known.Person) : null;
            if (Fault(row, columns, expected, signed is { } one && !seen.Add(one.Person)) is { } error)
                _errors.Add(error);
            else
                _cells.AddRange(Cells(view, row, columns, signed!.Value.Person, signed.Value.Read));
        }
    }

    private static Error? Fault(SheetRow row, Columns columns, string? expected, bool twice) =>
        expected is null ? WorkbookRefusals.RowUnknown.With("row", row.Number)
        : Text(row, columns.Name) is var name && name != expected
            ? WorkbookRefusals.RowOfAnother.With("row", row.Number).With("name", name).With("expected", expected)
        : twice ? WorkbookRefusals.RowTwice.With("row", row.Number).With("name", expected)
        : null;

    /// <summary>Empty cells change nothing, as in a block that is pasted (P3).</summary>
    private static IEnumerable<WorkbookCell> Cells(
        GradeSheetView view,
        SheetRow row,
        Columns columns,
        PersonId person,
        IReadOnlyList<int> read
    ) =>
        from one in view.Components.Select((component, i) => (component.Id, Column: columns.Marks[i], Read: read[i]))
        let text = Text(row, one.Column)
        where text.Length > 0
        select new WorkbookCell(
            row.Number,
            SheetCell.Letters(one.Column),
            new CellChange(one.Id, person, one.Read, text)
        );

    private static string Text(SheetRow row, int column) => Vietnamese.Clean(row[column].Text);

    private sealed record Columns(int Name, int Code, IReadOnlyList<int> Marks);
}
