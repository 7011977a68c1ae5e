using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>
/// One sheet being written: header frozen at the top, then rows. XML gathers in a buffer that goes to the file when full,
/// because a response of the web server takes only asynchronous writing.
/// </summary>
internal sealed class SheetBody : IAsyncDisposable
{
    private const int BufferBytes = 128 * 1024;
    private readonly MemoryStream _buffer = new();
    private readonly Stream _part;

    private SheetBody(Stream part)
    {
        _part = part;
        Xml = SheetXml.Writer(_buffer);
    }

    public XmlWriter Xml { get; }

    public static async Task<SheetBody> Open(ZipArchive zip, int index, CancellationToken ct) =>
        new(await zip.CreateEntry(NewWorkbook.SheetPath(index), CompressionLevel.Fastest).OpenAsync(ct));

    /// <summary>Up to the first row. A style of columns makes what is typed below text.</summary>
    public void Start(IReadOnlyList<double> widths, bool frozenHeader, int columnStyle = Style.Plain)
    {
        Xml.WriteStartElement("worksheet", SheetXml.Main);
        if (frozenHeader)
        {
            Xml.WriteRaw(
                """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
            );
        }
        Xml.WriteStartElement("cols", SheetXml.Main);
        for (var i = 0; i < widths.Count; i++)
        {
            Xml.WriteRaw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""<col min="{i + 1}" max="{i + 1}" width="{widths[i]}" style="{columnStyle}" customWidth="1"/>"""
                )
            );
        }
        Xml.WriteEndElement();
        Xml.WriteStartElement("sheetData", SheetXml.Main);
    }

    public void Header(IEnumerable<string> headers)
    {
        Xml.StartRow(1);
        foreach (var (column, header) in headers.Index())
            Xml.Text(header, 1, column, Style.Header);
        Xml.WriteEndElement();
    }

    public async ValueTask Row(int number, IReadOnlyList<object?> values, CancellationToken ct)
    {
        Xml.StartRow(number);
        for (var column = 0; column < values.Count; column++)
            Xml.Value(values[column], number, column);
        Xml.WriteEndElement();
        if (_buffer.Length > BufferBytes)
            await Flush(ct);
    }

    public void EndRows() => Xml.WriteEndElement();

    public async ValueTask DisposeAsync()
    {
        Xml.WriteEndElement();
        await Flush(CancellationToken.None);
        await Xml.DisposeAsync();
        await _part.DisposeAsync();
        await _buffer.DisposeAsync();
    }

    private async Task Flush(CancellationToken ct)
    {
        Xml.Flush();
        await _part.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), ct);
        _buffer.SetLength(0);
    }
}
