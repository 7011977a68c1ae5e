using Training.Application.Common.Spreadsheets;
using static Training.Application.Enrolment.Imports.ApplicantField;

namespace Training.Application.Enrolment.Imports;

/// <summary>Finds the header of a list wherever it stands, and what its columns hold, in any order.</summary>
internal static class HeaderFinder
{
    /// <summary>Titles, decisions and addressees stand above a list; more than this is no list.</summary>
    public const int RowsToTry = 50;

    /// <summary>Fewer recognised headers than these are words in a title.</summary>
    private const int FieldsNeeded = 2;

    /// <summary>The row with the most recognised headers, the first of equals; null when none names people.</summary>
    public static SheetLayout? Find(int sheet, IReadOnlyList<SheetRow> firstRows)
    {
        var best = firstRows
            .Select(row => (Row: row, Columns: Columns(row)))
            .Where(found => NamesPeople(found.Columns))
            .OrderByDescending(found => Recognised(found.Columns))
            .FirstOrDefault();
        if (best.Row is null)
            return null;

        var below = firstRows.Where(row => row.Number > best.Row.Number).ToList();
        return new SheetLayout(sheet, best.Row.Number, WithGivenNames(best.Columns, below));
    }

    public static int Recognised(IReadOnlyList<ImportColumn> columns) =>
        columns.Count(column => column.Field is not null);

    /// <summary>Many forms number their columns in the row below the header: (1), (2), (3) ...</summary>
    public static bool IsNumbering(SheetRow row) =>
        row.Cells.Count >= 3
        && row.Cells.Index().All(cell => cell.Item.Text.Trim('(', ')', ' ') == $"{cell.Index + 1}");

    private static bool NamesPeople(List<ImportColumn> columns) =>
        Recognised(columns) >= FieldsNeeded
        && columns.Any(column => column.Field is FullName or FamilyNames or GivenName);

    public static List<ImportColumn> Columns(SheetRow row)
    {
        var taken = new HashSet<ApplicantField>();
        var columns = new List<ImportColumn>();
        foreach (var cell in row.Cells.Where(cell => cell.Text.Length > 0))
        {
            var header = Vietnamese.Clean(cell.Text);
            var field = HeaderWords.FieldOf(header);
            columns.Add(new(cell.Column, header, field is { } known && taken.Add(known) ? known : null));
        }
        return columns;
    }

    /// <summary>"Họ và tên" written over two columns: surname and middle names in the first, the given name in the next.</summary>
    private static List<ImportColumn> WithGivenNames(List<ImportColumn> columns, List<SheetRow> below)
    {
        var at = columns.FindIndex(column => column.Field == FullName);
        if (at < 0)
            return columns;

        var next = columns[at].Index + 1;
        var isFree = columns.TrueForAll(column => column.Index != next && column.Field != GivenName);
        if (!isFree || below.Count(row => row[next].Kind == CellKind.Text) * 2 <= below.Count)
            return columns;

        columns[at] = columns[at] with { Field = FamilyNames };
        columns.Insert(at + 1, new(next, columns[at].Header, GivenName));
        return columns;
    }
}
