using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>
/// The texts that cells refer to by number, in one block of UTF-8: a workbook of 100,000 people has a million of them, and
/// a million strings would take three times the memory.
/// </summary>
internal sealed class SharedStrings
{
    private readonly List<int> _ends = [];
    private readonly Dictionary<int, string> _fonts = [];
    private byte[] _bytes = new byte[16 * 1024];

    private SharedStrings() { }

    public int Count => _ends.Count;

    public string this[int index] => Encoding.UTF8.GetString(_bytes.AsSpan(Start(index), _ends[index] - Start(index)));

    /// <summary>The font of a text that brings its own, which outdoes the cell's.</summary>
    public string? Font(int index) => _fonts.GetValueOrDefault(index);

    public static SharedStrings Read(ZipArchiveEntry? part)
    {
        var strings = new SharedStrings();
        if (part is null)
            return strings;
        using var xml = SafeXml.Open(part);
        var item = new RichText();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            item.Read(xml);
            strings.Add(item.Text, item.Font);
        }
        return strings;
    }

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];

    private void Add(ReadOnlySpan<char> text, string? font)
    {
        var start = Start(_ends.Count);
        var needed = start + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        if (font is not null)
            _fonts[_ends.Count] = font;
        _ends.Add(start + Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start)));
    }
}
