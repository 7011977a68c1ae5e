using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;

namespace Training.Tests.Spreadsheets;

public sealed class ReadXlsxTests
{
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));

    [Fact]
    public void A_row_keeps_its_number_and_leaves_out_its_empty_cells()
    {
        var rows = Read(
            new RawXlsx()
                .Strings("<si><t>Họ và tên</t></si>")
                .Sheet("""<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" s="0"/></row><row r="9"/>""")
        );

        var row = rows.ShouldHaveSingleItem();
        row.Number.ShouldBe(3);
        row.Cells.ShouldHaveSingleItem().ShouldBe(new SheetCell(1, CellKind.Text, "Họ và tên"));
        row[0].Kind.ShouldBe(CellKind.Empty);
    }

    [Fact]
    public void References_may_be_missing() =>
        Read(new RawXlsx().Sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
            .Select(row => (row.Number, string.Join(' ', row.Cells.Select(cell => cell.Text))))
            .ShouldBe([(1, "1 2"), (2, "3")]);

    [Theory]
    [InlineData("1094012345", null, "1094012345")]
    [InlineData("1.09401234567E11", null, "109401234567")]
    [InlineData("1094012345", "000000000000", "001094012345")]
    [InlineData("7.2500000000000002", "0.00", "7.25")]
    public void A_number_is_its_digits_with_the_zeros_that_its_format_shows(string value, string? format, string text)
    {
        var cell = Styled(value, format);

        (cell.Kind, cell.Text, cell.Format).ShouldBe((CellKind.Number, text, format));
    }

    [Theory]
    [InlineData("34000", "dd/mm/yyyy", "1993-01-31")]
    [InlineData("34000", "[$-42A]d \"tháng\" m, yyyy;@", "1993-01-31")]
    [InlineData("34000.75", "yyyy", "1993-01-31")]
    public void A_number_in_a_date_format_is_a_date_without_time_zone(string value, string format, string text)
    {
        var cell = Styled(value, format);

        (cell.Kind, cell.Text).ShouldBe((CellKind.Date, text));
        cell.Date!.Value.Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Fact]
    public void Workbooks_that_count_from_1904_have_the_same_dates() =>
        Read(
                new RawXlsx()
                    .Workbook("""<workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>""")
                    .Styles("""<cellXfs><xf numFmtId="14"/></cellXfs>""")
                    .Sheet("""<row><c s="0"><v>32538</v></c></row>""")
            )
            .Single()[0]
            .Text.ShouldBe("1993-01-31");

    [Fact]
    public void The_font_of_a_cell_is_told_and_that_of_its_text_before_it()
    {
        var cells = Read(
                new RawXlsx()
                    .Styles(
                        """<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>"""
                    )
                    .Strings(
                        """<si><t>a</t></si><si><r><rPr><rFont val=".VnTimeH"/></rPr><t>b</t></r><r><t xml:space="preserve"> c</t></r></si>"""
                    )
                    .Sheet(
                        """<row><c t="s" s="1"><v>0</v></c><c t="s" s="1"><v>1</v></c><c t="inlineStr"><is><t>d</t><rPh><t>no</t></rPh></is></c></row>"""
                    )
            )
            .Single()
            .Cells;

        cells.Select(cell => (cell.Text, cell.Font)).ShouldBe([("a", ".VnTime"), ("b c", ".VnTimeH"), ("d", "Arial")]);
    }

    [Fact]
    public void A_formula_gives_its_last_value_and_a_remark_counts_it()
    {
        var file = new RawXlsx()
            .Sheet(
                """<row><c t="str"><f>A2&amp;B2</f><v>Nguyễn An</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row>"""
            )
            .Build();

        Inspect(file).Remarks.ShouldHaveSingleItem().Facts.ShouldBe([new Fact("cells", 1)]);
        Reader
            .Rows(file, 0)
            .Single()
            .Cells.Select(cell => (cell.Kind, cell.Text, cell.IsFormula))
            .ShouldBe([
                (CellKind.Text, "Nguyễn An", true),
                (CellKind.Failed, "#REF!", false),
                (CellKind.Truth, "TRUE", false),
            ]);
    }

    [Fact]
    public void Sheets_are_listed_with_what_they_hold()
    {
        var file = new RawXlsx()
            .Workbook(
                """<sheets><sheet name="Một" sheetId="1" r:id="r1"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="r1"/></sheets>"""
            )
            .Sheet(
                """<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>"""
            )
            .Build();

        Inspect(file).Sheets.ShouldBe([new(0, "Một", false, 2, 4), new(1, "Ẩn", true, 2, 4)]);
    }

    [Fact]
    public void A_portion_goes_on_after_the_row_last_dealt_with() =>
        Reader
            .Rows(new RawXlsx().Sheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>").Build(), 0, after: 1)
            .ShouldHaveSingleItem()[0]
            .Text.ShouldBe("2");

    private static SheetCell Styled(string value, string? format) =>
        Read(
                new RawXlsx()
                    .Styles(
                        format is null
                            ? "<cellXfs><xf/></cellXfs>"
                            : $"""<numFmts><numFmt numFmtId="170" formatCode="{format.Replace("\"", "&quot;", StringComparison.Ordinal)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>"""
                    )
                    .Sheet($"""<row><c s="0"><v>{value}</v></c></row>""")
            )
            .Single()[0];

    private static List<SheetRow> Read(RawXlsx workbook)
    {
        var file = workbook.Build();
        Inspect(file);
        return [.. Reader.Rows(file, 0)];
    }

    private static SheetFile Inspect(Stream file)
    {
        var answer = Reader.Inspect(file, "danh sách.xlsx");
        answer.Errors.ShouldBeEmpty();
        return answer.Succeeded(out var found) ? found : throw new InvalidOperationException();
    }
}
