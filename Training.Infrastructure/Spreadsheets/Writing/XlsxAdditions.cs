using System.IO.Compression;
using System.Xml;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Xlsx;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>Copies a workbook part by part; only the sheet and the styles are written anew, streamed through.</summary>
internal sealed class XlsxAdditions(Stream file, SheetAdditions additions)
{
    public void Write(Stream to)
    {
        file.Position = 0;
        using var source = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var package = new XlsxPackage(source);
        var sheet = package.Sheets[additions.Sheet].Part;
        var (stylesXml, styles) = AddedStyleSheet.Make(package.Styles);
        foreach (var part in source.Entries)
        {
            using var copy = target.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
            if (part == sheet)
            {
                WriteSheet(part, copy, styles);
            }
            else if (part == package.Styles && stylesXml is not null)
            {
                stylesXml.Save(copy);
            }
            else
            {
                using var original = part.Open();
                original.CopyTo(copy);
            }
        }
    }

    private void WriteSheet(ZipArchiveEntry part, Stream to, AddedStyles styles)
    {
        var column = FirstFreeColumn();
        using var xml = SafeXml.Open(part);
        using var copy = SheetXml.Writer(to);
        var row = 0;
        do
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                row = CellReference.Row(xml.GetAttribute("r")) ?? row + 1;
                CopyRow(xml, copy, row, column, styles);
            }
            // What the sheet says of its own size would no longer be true.
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "dimension")
            {
                xml.Skip();
            }
            else
            {
                CopyNode(xml, copy);
                xml.Read();
            }
        } while (!xml.EOF);
    }

    /// <summary>Copies a row without the formatted empty cells where the added ones go. Leaves the reader behind the row.</summary>
    private void CopyRow(XmlReader xml, XmlWriter copy, int row, int first, AddedStyles styles)
    {
        var (depth, space, isEmpty, column) = (xml.Depth, xml.NamespaceURI, xml.IsEmptyElement, -1);
        copy.WriteStartElement(xml.Prefix, "row", space);
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "spans")
                copy.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
        }
        xml.MoveToElement();
        xml.Read();
        while (!isEmpty && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                column = CellReference.Column(xml.GetAttribute("r")) ?? column + 1;
            if (xml.NodeType != XmlNodeType.Element)
                xml.Read();
            else if (column < first)
                copy.WriteNode(xml, defattr: false);
            else
                xml.Skip();
        }
        if (!isEmpty)
            xml.Read();
        additions.WriteTo(copy, row, first, styles, space);
        copy.WriteEndElement();
    }

    private int FirstFreeColumn()
    {
        file.Position = 0;
        using var workbook = new XlsxWorkbook(file);
        return workbook.Rows(additions.Sheet).Max(row => row.Cells[^1].Column + 1);
    }

    private static void CopyNode(XmlReader xml, XmlWriter copy)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                copy.WriteAttributes(xml, defattr: false);
                if (xml.IsEmptyElement)
                    copy.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                copy.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                copy.WriteString(xml.Value);
                break;
        }
    }
}
