using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>The numbers of the styles of added cells in one workbook.</summary>
internal sealed record AddedStyles(int Header, int Plain, int Good, int Warning, int Bad)
{
    public static readonly AddedStyles New = new(Style.Header, Style.Text, Style.Good, Style.Warning, Style.Bad);

    public static readonly AddedStyles None = new(0, 0, 0, 0, 0);

    public int Of(RowMark mark) =>
        mark switch
        {
            RowMark.Good => Good,
            RowMark.Warning => Warning,
            RowMark.Bad => Bad,
            _ => Plain,
        };
}

internal static class Additions
{
    /// <summary>Writes the added cells of one row, from the column given.</summary>
    public static void WriteTo(
        this SheetAdditions additions,
        XmlWriter xml,
        int row,
        int column,
        AddedStyles styles,
        string? space = null
    )
    {
        var (texts, style) =
            row == additions.HeaderRow ? (additions.Headers, styles.Header)
            : additions.ForRow(row) is { } addition ? (addition.Texts, styles.Of(addition.Mark))
            : ([], 0);
        foreach (var (index, text) in texts.Index())
            xml.Text(text, row, column + index, style, space);
    }
}
