using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>The parts of a new .xlsx around its sheets.</summary>
internal static class NewWorkbook
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetPath(int index) =>
        $"xl/worksheets/sheet{(index + 1).ToString(CultureInfo.InvariantCulture)}.xml";

    /// <summary>Writes everything but the sheets; the last ones may be hidden, for lists that drop-downs refer to.</summary>
    public static async Task WriteFrame(ZipArchive zip, IReadOnlyList<SheetName> sheets, CancellationToken ct)
    {
        await Part(
            zip,
            "[Content_Types].xml",
            $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{Each(
                sheets,
                (_, i) => $"""<Override PartName="/{SheetPath(i)}" ContentType="{Types}.worksheet+xml"/>"""
            )}</Types>
            """,
            ct
        );
        await Part(
            zip,
            "_rels/.rels",
            $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """,
            ct
        );
        await Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/>{Each(
                sheets,
                (_, i) =>
                    $"""<Relationship Id="sheet{i + 1}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""
            )}</Relationships>
            """,
            ct
        );
        await Part(
            zip,
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{SheetXml.Main}" xmlns:r="{Office}"><sheets>{Each(
                sheets,
                (sheet, i) =>
                    $"""<sheet name="{Escape(sheet.Name)}" sheetId="{i + 1}"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id="sheet{i + 1}"/>"""
            )}</sheets></workbook>
            """,
            ct
        );
        await Part(zip, "xl/styles.xml", Style.Sheet, ct);
    }

    private static async Task Part(ZipArchive zip, string path, string content, CancellationToken ct)
    {
        var part = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(ct);
        await using (part)
            await part.WriteAsync(Encoding.UTF8.GetBytes(content), ct);
    }

    private static string Each(IReadOnlyList<SheetName> sheets, Func<SheetName, int, string> write) =>
        string.Concat(sheets.Select(write));

    /// <summary>Excel's names of sheets have at most 31 characters and none of []:*?/\.</summary>
    private static string Escape(string name)
    {
        var allowed = string.Concat(
            CellText.ForXml(name).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)
        );
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment }))
            xml.WriteString(allowed.Length > 31 ? allowed[..31] : allowed);
        return text.ToString().Replace("\"", "&quot;", StringComparison.Ordinal);
    }
}
