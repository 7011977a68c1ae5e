using System.Globalization;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>Reads one <c>c</c> element.</summary>
internal sealed class CellReader(SharedStrings strings, List<CellStyle> styles, bool from1904)
{
    private readonly RichText _text = new();

    /// <summary>The cell, or null when it holds nothing. Leaves the reader on the end of the element.</summary>
    public SheetCell? Read(XmlReader xml, int column)
    {
        var type = xml.GetAttribute("t");
        var style = Style(xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return null;
        var (depth, isFormula, value, font) = (xml.Depth, false, "", style.Font);
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "f":
                        isFormula = true;
                        xml.Skip();
                        continue;
                    case "v" or "is":
                        _text.Read(xml);
                        (value, font) = (_text.Text, _text.Font ?? font);
                        break;
                }
            }
            xml.Read();
        }
        if (type == "s" && value.Length > 0)
        {
            var index = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
            if (index >= strings.Count)
                throw new InvalidDataException("A cell refers to a text that is not there.");
            (value, font) = (strings[index], strings.Font(index) ?? font);
        }
        return value.Length == 0 && !isFormula
            ? null
            : Cell(column, type, value, style) with
            {
                Font = font,
                IsFormula = isFormula,
            };
    }

    private SheetCell Cell(int column, string? type, string value, CellStyle style) =>
        type switch
        {
            _ when value.Length == 0 => SheetCell.EmptyAt(column),
            "s" or "str" or "inlineStr" => new(column, CellKind.Text, value),
            "b" => new(column, CellKind.Truth, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new(column, CellKind.Failed, value),
            "d" => DateCell(column, DateTime.Parse(value, CultureInfo.InvariantCulture), style.Format),
            _ => NumberCell(column, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), style),
        };

    private SheetCell NumberCell(int column, double number, CellStyle style) =>
        style.IsDate && NumberFormat.Date(number, from1904) is { } date
            ? DateCell(column, date, style.Format)
            : new SheetCell(column, CellKind.Number, NumberFormat.Digits(number, style.Format))
            {
                Format = style.Format,
            };

    private static SheetCell DateCell(int column, DateTime date, string? format) =>
        new(column, CellKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Date = date,
            Format = format,
        };

    private CellStyle Style(string? index) =>
        int.TryParse(index ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < styles.Count
            ? styles[number]
            : CellStyle.None;
}
