using CsCheck;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Spreadsheets;
using Training.Infrastructure.Spreadsheets.Writing;

namespace Training.Tests.Spreadsheets;

public sealed class ReadXlsTests
{
    private static readonly SheetReader Reader = new(new SheetLimits(SheetLimits.DefaultRows));

    private static readonly byte[] Workbook = RawXls.Build(
        "Danh sách",
        ["Họ và tên", "Ngày sinh", "Số CCCD"],
        [],
        ["Đặng Thị Hoà", new DateOnly(1993, 1, 31), 1094012345d]
    );

    [Fact]
    public void Rows_keep_their_numbers_and_cells_their_kinds()
    {
        var answer = Reader.Inspect(new MemoryStream(Workbook), "a.xls");

        answer.Errors.ShouldBeEmpty();
        answer.Succeeded(out var file).ShouldBeTrue();
        file!.Format.ShouldBe(SheetFormat.Xls);
        file.Sheets.ShouldBe([new(0, "Danh sách", Hidden: false, Rows: 2, Columns: 3)]);
        var row = Reader.Rows(new MemoryStream(Workbook), 0).Last();
        row.Number.ShouldBe(3);
        row.Cells.Select(cell => (cell.Kind, cell.Text))
            .ShouldBe([
                (CellKind.Text, "Đặng Thị Hoà"),
                (CellKind.Date, "1993-01-31"),
                (CellKind.Number, "1094012345"),
            ]);
    }

    [Fact]
    public async Task It_comes_back_as_an_xlsx_with_what_became_of_each_row()
    {
        var returned = new MemoryStream();
        var additions = new SheetAdditions(0, 1, ["Kết quả"], row => row == 3 ? new(RowMark.Good, ["Mới"]) : null);

        await new WorkbookReturn(Reader).Write(new MemoryStream(Workbook), additions, returned, default);

        Reader
            .Rows(returned, 0)
            .Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))
            .ShouldBe(["Họ và tên|Ngày sinh|Số CCCD|Kết quả", "Đặng Thị Hoà|1993-01-31|1094012345|Mới"]);
    }

    [Fact]
    public void No_change_of_a_few_bytes_leads_to_an_unhandled_exception() =>
        Gen.Select(Gen.Int[0, Workbook.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var bytes = (byte[])Workbook.Clone();
                    foreach (var (at, value) in changes)
                        bytes[at] = value;
                    using var file = new MemoryStream(bytes);
                    if (!Reader.Inspect(file, "a.xls").Succeeded(out var found))
                        return;
                    found
                        .Sheets.Sum(sheet => Reader.Rows(file, sheet.Index).Count())
                        .ShouldBe(found.Sheets.Sum(s => s.Rows));
                },
                iter: 1_000
            );
}
