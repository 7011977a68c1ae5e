using System.Text;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>Reads an <c>si</c> or <c>is</c> element: its runs joined, without the reading aids of East Asian text.</summary>
internal sealed class RichText
{
    private readonly char[] _buffer = new char[512];
    private readonly StringBuilder _text = new();

    public string? Font { get; private set; }

    public string Text
    {
        get
        {
            var text = _text.ToString();
            // Excel writes control characters as _x000D_.
            return text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
        }
    }

    /// <summary>Leaves the reader on the end of the element.</summary>
    public void Read(XmlReader xml)
    {
        _text.Clear();
        Font = null;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rFont")
                Font ??= xml.GetAttribute("val");
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                Append(xml);
            xml.Read();
        }
    }

    /// <summary>Reads in chunks, so that a text of millions of characters is refused before it is held.</summary>
    private void Append(XmlReader xml)
    {
        while (xml.ReadValueChunk(_buffer, 0, _buffer.Length) is var read and > 0)
        {
            _text.Append(_buffer, 0, read);
            if (_text.Length > SheetLimits.CellCharacters)
                throw new RefusedFileException(SheetErrors.CellTooLong(SheetLimits.CellCharacters));
        }
    }
}
