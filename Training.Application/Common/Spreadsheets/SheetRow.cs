namespace Training.Application.Common.Spreadsheets;

/// <summary>One row that holds anything. The number is the one the person sees in Excel, from 1; empty cells are left out.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell of a column, counted from 0; an empty cell where the file has none.</summary>
    public SheetCell this[int column]
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (cell.Column == column)
                    return cell;
            }
            return SheetCell.EmptyAt(column);
        }
    }
}

public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Truth,

    /// <summary>Excel shows an error such as #REF!; the text is that error.</summary>
    Failed,
}

/// <summary>
/// A cell as the file has it. The text is never null and not cleaned yet: of a number its digits without exponent,
/// padded with the zeros that its format shows; of a date yyyy-MM-dd; of a formula its last computed value.
/// </summary>
public readonly record struct SheetCell(int Column, CellKind Kind, string Text)
{
    /// <summary>The value of a true date; it has no time zone.</summary>
    public DateTime? Date { get; init; }

    /// <summary>Excel's format code of a number or date, such as <c>0</c> or <c>dd/mm/yyyy</c>; null where it is General.</summary>
    public string? Format { get; init; }

    /// <summary>The name of the font, which tells TCVN3 and VNI text (ENC-01); null where the format has none.</summary>
    public string? Font { get; init; }

    public bool IsFormula { get; init; }

    public static SheetCell EmptyAt(int column) => new(column, CellKind.Empty, "");

    /// <summary>A, B, ... Z, AA as Excel heads its columns.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
