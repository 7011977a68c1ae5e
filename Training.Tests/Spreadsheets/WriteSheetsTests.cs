using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Writing;

namespace Training.Tests.Spreadsheets;

public sealed class WriteSheetsTests
{
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));
    private static readonly SheetWriter Writer = new();

    [Fact]
    public async Task What_is_written_is_read_back_with_its_kinds()
    {
        var file = await Xlsx(["001094012345", "Đặng Thị Hoà", new DateOnly(1993, 1, 31), 7.25m, 12, null, " a\nb "]);

        var row = Reader.Rows(file, 0).Last();
        row.Cells.Select(cell => (cell.Column, cell.Kind, cell.Text))
            .ShouldBe([
                (0, CellKind.Text, "001094012345"),
                (1, CellKind.Text, "Đặng Thị Hoà"),
                (2, CellKind.Date, "1993-01-31"),
                (3, CellKind.Number, "7.25"),
                (4, CellKind.Number, "12"),
                (6, CellKind.Text, " a\nb "),
            ]);
        row.Cells[2].Format.ShouldBe("dd/mm/yyyy");
    }

    [Fact]
    public async Task Any_text_survives_but_for_what_XML_cannot_hold() =>
        await CsCheck.Check.SampleAsync(
            CsCheck.Gen.String[0, 40],
            async text =>
            {
                var file = await Xlsx([text, "end"]);
                var kept = CellText.ForXml(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept));
                Reader
                    .Rows(file, 0)
                    .Last()[0]
                    .Text.ReplaceLineEndings("\n")
                    .ShouldBe(wellFormed.ReplaceLineEndings("\n"));
            },
            iter: 300
        );

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84912345678")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("\t=1")]
    public async Task No_text_becomes_a_formula(string text)
    {
        var file = await Xlsx([text]);

        var cell = Reader.Rows(file, 0).Last()[0];
        (cell.Kind, cell.IsFormula, cell.Text).ShouldBe((CellKind.Text, false, text));
        (await Csv([text], ';')).ShouldEndWith($"'{text}\r\n");
    }

    [Fact]
    public async Task A_csv_has_a_byte_order_mark_and_quotes_what_needs_them()
    {
        var text = await Csv(["a;b", "c \"d\"", 7.25m, new DateOnly(2026, 2, 5), "e\nf"], ';');

        text.ShouldBe("\uFEFFA;B;C;D;E;F;G\r\n\"a;b\";\"c \"\"d\"\"\";7,25;05/02/2026;\"e\nf\"\r\n");
    }

    [Fact]
    public async Task An_export_and_a_template_are_workbooks_as_Office_defines_them()
    {
        Problems(await Xlsx(["a", "=b", new DateOnly(2026, 1, 1)])).ShouldBeEmpty();
        Problems(await Template()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_template_is_empty_and_offers_its_choices()
    {
        var file = await Template();

        Reader
            .Rows(file, 0)
            .ShouldHaveSingleItem()
            .Cells.Select(cell => cell.Text)
            .ShouldBe(["Họ và tên *", "Giới tính"]);
        Reader.Rows(file, 2).Select(row => row[1].Text).ShouldBe(["Nam", "Nữ"]);
        using var workbook = SpreadsheetDocument.Open(file, false);
        workbook
            .WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Formula1>()
            )
            .ShouldHaveSingleItem()
            .Text.ShouldBe("Choices!$B$1:$B$2");
    }

    private static async Task<MemoryStream> Template()
    {
        var file = new MemoryStream();
        await Writer.WriteTemplate(
            new SheetTemplate(
                "Danh sách",
                [
                    new("Họ và tên", "Viết đủ họ, tên đệm và tên.", "Nguyễn Văn An", Required: true),
                    new("Giới tính", "Chọn Nam hoặc Nữ.", "Nam", Required: false) { Choices = ["Nam", "Nữ"] },
                ],
                "Hướng dẫn",
                ["Mỗi người một dòng."]
            ),
            file,
            default
        );
        return file;
    }

    private static async Task<MemoryStream> Xlsx(object?[] row)
    {
        var file = new MemoryStream();
        await Writer.WriteXlsx([Export(row)], file, default);
        return file;
    }

    private static async Task<string> Csv(object?[] row, char separator)
    {
        var file = new MemoryStream();
        await Writer.WriteCsv(Export(row), file, separator, default);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static SheetExport Export(object?[] row) =>
        new("Cán bộ", [.. "ABCDEFG".Select(c => new SheetColumn($"{c}"))], One(row));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> One(object?[] row)
    {
        await Task.Yield();
        yield return row;
    }

    internal static List<string> Problems(Stream file)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        return
        [
            .. new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"),
        ];
    }
}
