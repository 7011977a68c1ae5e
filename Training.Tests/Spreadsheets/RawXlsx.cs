using System.IO.Compression;
using System.Text;

namespace Training.Tests.Spreadsheets;

/// <summary>An .xlsx put together part by part, so that a test can say exactly what is in it, right or wrong.</summary>
internal sealed class RawXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, string> _parts = new()
    {
        ["[Content_Types].xml"] =
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["_rels/.rels"] =
            $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Package}">
              <Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="r2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/>
              <Relationship Id="r3" Type="{Office}/styles" Target="/xl/styles.xml"/>
            </Relationships>
            """,
        ["xl/workbook.xml"] =
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>""",
    };

    public RawXlsx Sheet(string rows) =>
        With("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");

    public RawXlsx Strings(string items) => With("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{items}</sst>""");

    public RawXlsx Styles(string styles) =>
        With("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""");

    public RawXlsx Workbook(string inside) =>
        With("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{inside}</workbook>""");

    public RawXlsx With(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public MemoryStream Build(Action<ZipArchive>? more = null)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
            more?.Invoke(zip);
        }
        file.Position = 0;
        return file;
    }
}
