using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Training.Infrastructure.Spreadsheets.Xlsx;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>A workbook's own styles with ours behind them, so that theirs keep their numbers.</summary>
internal static class AddedStyleSheet
{
    /// <summary>Larger style sheets are not held in memory; the added cells are then plain.</summary>
    private const int LargestBytes = 4_000_000;

    public static (XDocument? Xml, AddedStyles Styles) Make(ZipArchiveEntry? part)
    {
        if (part is null || part.Length > LargestBytes)
            return (null, AddedStyles.None);
        using var reader = SafeXml.Open(part);
        var xml = XDocument.Load(reader);
        var space = xml.Root!.Name.Namespace;
        var (fills, formats) = (xml.Root.Element(space + "fills"), xml.Root.Element(space + "cellXfs"));
        if (fills is null || formats is null)
            return (null, AddedStyles.None);
        var added = Style
            .Colours.Select(colour => Add(formats, Format(space, Add(fills, Fill(space, colour)))))
            .ToList();
        var plain = Add(formats, Format(space, fill: 0));
        return (xml, new AddedStyles(added[0], plain, added[1], added[2], added[3]));
    }

    /// <summary>Appends and answers the number of the new child, which is how the parts of a style sheet refer to each other.</summary>
    private static int Add(XElement list, XElement item)
    {
        var number = list.Elements().Count();
        list.Add(item);
        list.SetAttributeValue("count", number + 1);
        return number;
    }

    private static XElement Fill(XNamespace space, string colour) =>
        new(
            space + "fill",
            new XElement(
                space + "patternFill",
                new XAttribute("patternType", "solid"),
                new XElement(space + "fgColor", new XAttribute("rgb", colour))
            )
        );

    private static XElement Format(XNamespace space, int fill) =>
        new(
            space + "xf",
            new XAttribute("numFmtId", 49),
            new XAttribute("fontId", 0),
            new XAttribute("fillId", fill.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("borderId", 0),
            new XAttribute("applyFill", 1)
        );
}
