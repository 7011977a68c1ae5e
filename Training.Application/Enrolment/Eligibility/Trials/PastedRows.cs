using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Imports;

namespace Training.Application.Enrolment.Eligibility.Trials;

/// <summary>Rows as Excel copies them: cells parted by tabs, the header first. They are read as an import reads a list.</summary>
internal static class PastedRows
{
    public const int Most = 20;

    /// <summary>Null where the first line names no column that is known.</summary>
    public static (SheetLayout Layout, IReadOnlyList<RowContent> Rows)? Of(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select((line, i) => Row(line, i + 1))
            .ToList();
        if (lines.Count < 2)
            return null;

        var columns = HeaderFinder.Columns(lines[0]);
        return HeaderFinder.Recognised(columns) == 0
            ? null
            : (
                new SheetLayout(0, 1, columns),
                [.. lines.Skip(1).Select(row => new RowContent { Cells = [.. row.Cells.Select(StoredCell.Of)] })]
            );
    }

    private static SheetRow Row(string line, int number) =>
        new(
            number,
            [
                .. line.Split('\t')
                    .Select((text, column) => new SheetCell(column, CellKind.Text, text.Trim('"')))
                    .Where(cell => cell.Text.Length > 0),
            ]
        );
}
