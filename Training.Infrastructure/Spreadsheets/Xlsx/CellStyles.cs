using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>What a cell's style says that matters here: is its number a date, and which font shows it.</summary>
internal sealed record CellStyle(string? Format, bool IsDate, string? Font)
{
    public static readonly CellStyle None = new(null, IsDate: false, Font: null);
}

internal static class CellStyles
{
    public static List<CellStyle> Read(ZipArchiveEntry? part)
    {
        var (formats, fonts, styles) = (new Dictionary<int, string>(), new List<string?>(), new List<CellStyle>());
        if (part is null)
            return styles;
        using var xml = SafeXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "numFmt":
                    formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "fonts":
                    ReadFonts(xml.ReadSubtree(), fonts);
                    break;
                case "cellXfs":
                    ReadStyles(xml.ReadSubtree(), formats, fonts, styles);
                    break;
            }
        }
        return styles;
    }

    private static void ReadFonts(XmlReader xml, List<string?> fonts)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "font")
                fonts.Add(null);
            else if (xml.LocalName == "name" && fonts.Count > 0)
                fonts[^1] = xml.GetAttribute("val");
        }
    }

    private static void ReadStyles(
        XmlReader xml,
        Dictionary<int, string> formats,
        List<string?> fonts,
        List<CellStyle> styles
    )
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "xf")
                continue;
            var (format, font) = (Number(xml, "numFmtId"), Number(xml, "fontId"));
            var code = formats.GetValueOrDefault(format) ?? NumberFormat.BuiltIn(format);
            styles.Add(new(code, NumberFormat.IsDate(code), font >= 0 && font < fonts.Count ? fonts[font] : null));
        }
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
