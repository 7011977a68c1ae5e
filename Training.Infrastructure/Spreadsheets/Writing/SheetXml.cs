using System.Globalization;
using System.Text;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>Writes the cells of a sheet. Text is always inline text, never a formula and never a number.</summary>
internal static class SheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Lone surrogates and the like become a question mark instead of a broken file.</summary>
    public static XmlWriter Writer(Stream to) =>
        XmlWriter.Create(
            to,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                CheckCharacters = false,
                CloseOutput = false,
                Async = true,
            }
        );

    public static void Text(this XmlWriter xml, string text, int row, int column, int style, string? space = null)
    {
        xml.WriteStartElement("c", space ?? Main);
        xml.WriteAttributeString("r", $"{SheetCell.Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}");
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", space ?? Main);
        xml.WriteStartElement("t", space ?? Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.ForXml(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Value(this XmlWriter xml, object? value, int row, int column)
    {
        switch (value)
        {
            case null or "":
                return;
            case string text:
                xml.Text(text, row, column, CellText.LooksLikeFormula(text) ? Style.QuotedText : Style.Text);
                return;
            case DateOnly date:
                Number(xml, date.ToDateTime(default).ToOADate(), row, column, Style.Date);
                return;
            case bool truth:
                xml.Text(truth ? "x" : "", row, column, Style.Text);
                return;
            case int or long or decimal:
                Number(xml, (IFormattable)value, row, column, Style.Plain);
                return;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    public static void StartRow(this XmlWriter xml, int row)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }

    private static void Number(XmlWriter xml, IFormattable number, int row, int column, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{SheetCell.Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}");
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("v", Main, number.ToString(null, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
