using Training.Application.Common.Spreadsheets;

namespace Training.Application.Timetable.Sheets;

/// <summary>A column that is read: where it is (from 0), and its header as typed.</summary>
public sealed record TimetableColumn(int Index, string Header, SheetField Field)
{
    /// <summary>As Excel names it.</summary>
    public string Letter => SheetCell.Letters(Index);
}

/// <summary>Where in a file the sessions stand: its sheet, header row and columns.</summary>
public sealed record TimetableLayout(int Sheet, int HeaderRow, IReadOnlyList<TimetableColumn> Columns)
{
    /// <summary>Titles stand above a list; more than this is no list.</summary>
    private const int RowsToTry = 50;

    /// <summary>What a new session cannot do without; a row that names its session may leave columns out.</summary>
    private static readonly SheetField[] Needed = [SheetField.Date, SheetField.Classes, SheetField.Module];

    public TimetableColumn? Of(SheetField field) => Columns.FirstOrDefault(column => column.Field == field);

    public bool Has(SheetField field) => Of(field) is not null;

    /// <summary>The row with the most headers known, of whichever sheet; refused with what is missing.</summary>
    internal static Result<TimetableLayout> Find(ISheetReader reader, Stream file, SheetFile about)
    {
        var best = about
            .Sheets.Where(sheet => !sheet.Hidden)
            .SelectMany(sheet => reader.Rows(file, sheet.Index).Take(RowsToTry).Select(row => At(sheet.Index, row)))
            .MaxBy(layout => layout.Columns.Count);
        if (best is null || best.Columns.Count < 2)
            return SheetImportErrors.HeaderMissing;

        var missing = best.Missing().ToList();
        return missing.Count > 0 ? Result<TimetableLayout>.Refuse(missing) : best;
    }

    private static TimetableLayout At(int sheet, SheetRow row)
    {
        var columns = row
            .Cells.Select(cell => (Cell: cell, Known: SheetColumns.All.FirstOrDefault(one => one.Header.Is(cell.Text))))
            .Where(pair => pair.Known.Header is not null)
            .DistinctBy(pair => pair.Known.Field)
            .Select(pair => new TimetableColumn(pair.Cell.Column, Vietnamese.Clean(pair.Cell.Text), pair.Known.Field));
        return new(sheet, row.Number, [.. columns]);
    }

    private IEnumerable<Error> Missing()
    {
        if (Has(SheetField.Session))
            yield break;
        foreach (var field in Needed.Where(field => !Has(field)))
            yield return SheetImportErrors.ColumnMissing.With("column", SheetColumns.Header(field));
        var periods = Has(SheetField.FirstPeriod) && Has(SheetField.LastPeriod);
        if (!periods && !(Has(SheetField.Begins) && Has(SheetField.Ends)))
            yield return SheetImportErrors.TimesMissing;
    }
}
