using System.IO.Compression;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>An .xlsx read as a stream of XML: nothing of it is held but the styles and the shared texts.</summary>
internal sealed class XlsxWorkbook : IWorkbook
{
    private readonly ZipArchive _zip;
    private readonly XlsxPackage _package;
    private readonly CellReader _cells;
    private int _width;

    public XlsxWorkbook(Stream file)
    {
        file.Position = 0;
        _zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        _package = new XlsxPackage(_zip);
        _cells = new CellReader(
            SharedStrings.Read(_package.SharedStrings),
            CellStyles.Read(_package.Styles),
            _package.CountsFrom1904
        );
    }

    public IReadOnlyList<SheetName> Names =>
        [.. _package.Sheets.Select(sheet => new SheetName(sheet.Name, sheet.Hidden))];

    public IReadOnlyList<Remark> Remarks => _package.HasLinks ? [SheetRemarks.LinksIgnored] : [];

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var xml = SafeXml.Open(_package.Sheets[sheet].Part);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = CellReference.Row(xml.GetAttribute("r")) ?? number + 1;
            if (ReadCells(xml) is { Count: > 0 } cells)
                yield return new SheetRow(number, cells);
        }
    }

    public void Dispose() => _zip.Dispose();

    private List<SheetCell> ReadCells(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return [];
        var cells = new List<SheetCell>(_width);
        var (depth, column) = (xml.Depth, -1);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            column = CellReference.Column(xml.GetAttribute("r")) ?? column + 1;
            if (_cells.Read(xml, column) is not { } cell)
                continue;
            if (column >= SheetLimits.Columns)
                throw new RefusedFileException(SheetErrors.TooManyColumns(SheetLimits.Columns));
            cells.Add(cell);
        }
        _width = Math.Max(_width, cells.Count);
        return cells;
    }
}
