using System.IO.Compression;
using System.Text;

namespace Training.Tests.Spreadsheets;

/// <summary>Files made to harm, or spoiled, and the refusal each must meet; null where reading is safe.</summary>
internal static class HostileFiles
{
    private static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public sealed record Hostile(string Name, string FileName, Func<MemoryStream> Make, string? Code);

    public static IReadOnlyList<Hostile> All { get; } = [.. Zips(), .. Xml(), .. Sheets(), .. OtherKinds(), .. Texts()];

    private static IEnumerable<Hostile> Zips() =>
        [
            Xlsx(
                "a part of zeros that unpacks a thousandfold",
                () => Valid(zip => Fill(zip, "xl/media/image1.png", 300)),
                "packed_too_tightly"
            ),
            Xlsx("many parts that unpack to much", () => Valid(zip => Many(zip, 150, 512 * 1024)), "unpacks_too_large"),
            Xlsx("five thousand parts", () => Valid(zip => Many(zip, 5000, 1)), "too_many_parts"),
            Xlsx(
                "archives in archives",
                () => Zip(zip => Put(zip, "1.zip", Zip(inner => Fill(inner, "2.zip", 1)).ToArray())),
                "damaged"
            ),
            Xlsx("a path that climbs out", () => Valid(zip => Put(zip, "../../etc/passwd", [1])), "unsafe_path"),
            Xlsx("an absolute path", () => Valid(zip => Put(zip, "C:\\Windows\\x.dll", [1])), "unsafe_path"),
            Xlsx("one name twice", () => Valid(zip => Put(zip, "XL/workbook.xml", [1])), "unsafe_path"),
            Xlsx("an archive cut short", () => Cut(Valid()), "damaged"),
            Xlsx("an archive of nothing", () => Zip(_ => { }), "damaged"),
            Xlsx(
                "an archive without a workbook",
                () => Zip(zip => Put(zip, "[Content_Types].xml", "<Types/>"u8)),
                "damaged"
            ),
            Xlsx("a macro in an .xlsx", () => Valid(zip => Put(zip, "xl/vbaProject.bin", [1])), "macros"),
            Xlsx("more bytes than allowed", () => new MemoryStream(new byte[5_000_001]), "too_large"),
        ];

    private static IEnumerable<Hostile> Xml() =>
        [
            Xlsx(
                "an external entity",
                () => Raw("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;"),
                "unsafe_xml"
            ),
            Xlsx(
                "a billion laughs",
                () => Raw($"<!DOCTYPE x [<!ENTITY a '{new string('a', 1000)}'><!ENTITY b '&a;&a;&a;'>]>", "&b;"),
                "unsafe_xml"
            ),
            Xlsx(
                "a document type in the shared texts",
                () =>
                    new RawXlsx()
                        .Sheet(Row("1"))
                        .With("xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM 'http://127.0.0.1/x.dtd'><sst/>")
                        .Build(),
                "unsafe_xml"
            ),
            Xlsx(
                "elements nested two hundred thousand deep",
                () => new RawXlsx().Sheet(string.Concat(Enumerable.Repeat("<x>", 200_000))).Build(),
                "damaged"
            ),
            Xlsx(
                "XML cut short",
                () => new RawXlsx().With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1").Build(),
                "damaged"
            ),
        ];

    private static IEnumerable<Hostile> Sheets() =>
        [
            Xlsx(
                "a sheet that declares sixteen thousand columns of a million rows",
                () => new RawXlsx().Sheet("""<dimension ref="A1:XFD1048576"/>""" + Row("1")).Build(),
                null
            ),
            Xlsx(
                "a value in the last column of Excel",
                () => new RawXlsx().Sheet("""<row r="1"><c r="XFD1"><v>1</v></c></row>""").Build(),
                "too_many_columns"
            ),
            Xlsx(
                "a column beyond all columns",
                () => new RawXlsx().Sheet("""<row r="1"><c r="ZZZZZZZZZ1"><v>1</v></c></row>""").Build(),
                "damaged"
            ),
            Xlsx(
                "a row beyond all rows",
                () => new RawXlsx().Sheet("""<row r="99999999999"><c><v>1</v></c></row>""").Build(),
                "damaged"
            ),
            Xlsx(
                "thirty thousand rows",
                () =>
                    new RawXlsx()
                        .Sheet(string.Concat(Enumerable.Range(0, 30_000).Select(n => Row($"{n * 7919}"))))
                        .Build(),
                "too_many_rows"
            ),
            Xlsx(
                "a text that is not there",
                () => new RawXlsx().Sheet("""<row><c t="s"><v>4000000</v></c></row>""").Build(),
                "damaged"
            ),
            Xlsx(
                "one cell of a million letters",
                () =>
                    new RawXlsx()
                        .Sheet($"""<row><c t="inlineStr"><is><t>{Noise(1_000_000)}</t></is></c></row>""")
                        .Build(),
                "cell_too_long"
            ),
            Xlsx(
                "one shared text of a million letters",
                () => new RawXlsx().Sheet(Row("1")).Strings($"<si><t>{Noise(1_000_000)}</t></si>").Build(),
                "cell_too_long"
            ),
            Xlsx("numbers that are none", () => new RawXlsx().Sheet(Row("1.2.3")).Build(), "damaged"),
            Xlsx(
                "a formula that would start a program",
                () => new RawXlsx().Sheet("""<row><c><f>cmd|'/c calc'!A1</f><v>0</v></c></row>""").Build(),
                null
            ),
            Xlsx("a sheet without rows", () => new RawXlsx().Sheet("").Build(), "no_rows"),
        ];

    private static IEnumerable<Hostile> OtherKinds() =>
        [
            new("a web page called .xls", "a.xls", () => Text("\uFEFF <html><table><tr><td>1"), "web_page"),
            new("a program called .xlsx", "a.xlsx", () => Text("MZ\u0090\0\u0003"), "other_type"),
            new("a workbook called .csv", "a.csv", () => Valid(), "other_type"),
            new("a workbook with macros by name", "a.xlsm", () => Valid(), "macros"),
            new("a document", "a.docx", () => Valid(), "unknown_type"),
            new("a workbook with a password", "a.xlsx", () => Ole("EncryptedPackage"), "locked"),
            new("an .xls with macros", "a.xls", () => Ole("_VBA_PROJECT_CUR"), "macros"),
            new("an .xls of garbage", "a.xls", () => Ole("Workbook"), "damaged"),
            new("nothing", "a.xlsx", () => new MemoryStream(), "empty"),
        ];

    private static IEnumerable<Hostile> Texts() =>
        [
            new(
                "a million columns in one line",
                "a.csv",
                () => Text(string.Concat(Enumerable.Repeat("1,", 1_000_000))),
                "too_many_columns"
            ),
            new("a million empty columns", "a.csv", () => Text("a;b\n" + new string(';', 1_000_000)), null),
            new(
                "a quote that never ends",
                "a.csv",
                () => Text("a;b\n1;\"" + new string('x', 20_000)),
                "quote_not_closed"
            ),
            new("a cell that never ends", "a.csv", () => Text("a;b\n1;" + new string('x', 4_000_000)), "cell_too_long"),
            new("zero bytes", "a.csv", () => new MemoryStream([.. "a;b\n1;2"u8, 0, 0, 0, .. "3\n"u8]), "not_text"),
            new(
                "bytes that are no text",
                "a.csv",
                () => new MemoryStream([.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31 % 251))]),
                "not_text"
            ),
            new(
                "broken UTF-8",
                "a.csv",
                () => new MemoryStream([.. "a;b\nHọ;"u8, 0xC3, 0x28, 0xA0, 0xFF, .. "\n"u8]),
                null
            ),
        ];

    private static Hostile Xlsx(string name, Func<MemoryStream> make, string? code) => new(name, "a.xlsx", make, code);

    private static string Row(string value) => $"<row><c><v>{value}</v></c></row>";

    private static MemoryStream Valid(Action<ZipArchive>? more = null) => new RawXlsx().Sheet(Row("1")).Build(more);

    private static MemoryStream Raw(string documentType, string text) =>
        new RawXlsx()
            .With(
                "xl/worksheets/sheet1.xml",
                $"""<?xml version="1.0"?>{documentType}<worksheet><sheetData><row><c t="str"><v>{text}</v></c></row></sheetData></worksheet>"""
            )
            .Build();

    private static MemoryStream Zip(Action<ZipArchive> write)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            write(zip);
        return file;
    }

    private static void Put(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(content);
    }

    private static void Fill(ZipArchive zip, string name, int megabytes)
    {
        using var part = zip.CreateEntry(name).Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < megabytes; i++)
            part.Write(zeros);
    }

    private static void Many(ZipArchive zip, int parts, int bytes)
    {
        for (var i = 0; i < parts; i++)
            Put(zip, $"xl/p{i}.bin", new byte[bytes]);
    }

    private static MemoryStream Cut(MemoryStream file) => new(file.ToArray()[..((int)file.Length / 2)]);

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Ole(string name) =>
        new([
            .. OleMagic,
            .. Encoding.Unicode.GetBytes(Noise(5_000)),
            .. Encoding.Unicode.GetBytes(name),
            .. new byte[2_000],
        ]);

    /// <summary>Letters that hardly pack, so that it is not the packing that is refused.</summary>
    private static string Noise(int letters)
    {
        var random = new Random(letters);
        return string.Create(
            letters,
            random,
            (span, r) =>
            {
                foreach (ref var c in span)
                    c = (char)('a' + r.Next(26));
            }
        );
    }
}
