using System.IO.Compression;
using System.Text;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Writing;

namespace Training.Tests.Spreadsheets;

/// <summary>P1: people get their own workbook back.</summary>
public sealed class ReturnWorkbookTests
{
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));

    [Fact]
    public async Task Their_workbook_comes_back_with_what_became_of_each_row()
    {
        var uploaded = new RawXlsx()
            .Styles(
                """<fonts count="1"><font><name val=".VnTime"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>"""
            )
            .Sheet(
                """<row r="1"><c r="A1" t="inlineStr"><is><t>DANH SÁCH</t></is></c></row><row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>Họ tên</t></is></c><c r="B2" t="inlineStr"><is><t>Tuổi</t></is></c></row><row r="3"><c r="A3" s="0" t="inlineStr"><is><t>An</t></is></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="0"/><c r="XFD3" s="0"/></row><row r="4"><c r="B4"><v>3</v></c></row>"""
            )
            .With("xl/media/note.xml", "<kept/>");

        var returned = await Return(uploaded.Build());

        Texts(returned)
            .ShouldBe(["1: DANH SÁCH", "2: Họ tên|Tuổi|Kết quả|Lý do", "3: An|2|Lỗi|Thiếu ngày sinh", "4: 3"]);
        Reader.Rows(returned, 0).ElementAt(2)[0].Font.ShouldBe(".VnTime");
        using var zip = new ZipArchive(returned);
        zip.GetEntry("xl/media/note.xml").ShouldNotBeNull();
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync()).ShouldContain("<f>1+1</f>");
    }

    [Fact]
    public async Task A_workbook_that_comes_back_is_one_as_Office_defines_it()
    {
        var file = new MemoryStream();
        await new SheetWriter().WriteTemplate(
            new SheetTemplate("A", [new("Họ tên", "Ghi chú", "An", Required: true)], "B", ["Một"]),
            file,
            default
        );

        WriteSheetsTests.Problems(await Return(file)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_csv_comes_back_as_a_workbook()
    {
        var returned = await Return(new MemoryStream(Encoding.UTF8.GetBytes("x\nHọ tên;Ngày sinh\n=An;001\n")));

        Texts(returned).ShouldBe(["1: x", "2: Họ tên|Ngày sinh|Kết quả|Lý do", "3: =An|001|Lỗi|Thiếu ngày sinh"]);
        WriteSheetsTests.Problems(returned).ShouldBeEmpty();
    }

    private static async Task<MemoryStream> Return(Stream file)
    {
        var returned = new MemoryStream();
        var additions = new SheetAdditions(
            Sheet: 0,
            HeaderRow: 2,
            ["Kết quả", "Lý do"],
            row => row == 3 ? new RowAddition(RowMark.Bad, ["Lỗi", "Thiếu ngày sinh"]) : null
        );
        await new WorkbookReturn(Reader).Write(file, additions, returned, default);
        return returned;
    }

    private static IEnumerable<string> Texts(Stream file) =>
        Reader.Rows(file, 0).Select(row => $"{row.Number}: {string.Join('|', row.Cells.Select(cell => cell.Text))}");
}
