using System.IO.Compression;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

internal sealed class WorkbookReturn(ISheetReader reader) : IWorkbookReturn
{
    public Task Write(Stream file, SheetAdditions additions, Stream to, CancellationToken ct) =>
        FileKind.Of(file) == SheetFormat.Xlsx
            ? Task.Run(() => new XlsxAdditions(file, additions).Write(to), ct)
            : WriteValues(file, additions, to, ct);

    /// <summary>An .xls or .csv as a new .xlsx with its values in their places.</summary>
    private async Task WriteValues(Stream file, SheetAdditions additions, Stream to, CancellationToken ct)
    {
        var width = reader.Rows(file, additions.Sheet).Max(row => row.Cells[^1].Column + 1);
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        await NewWorkbook.WriteFrame(zip, [new("1", Hidden: false)], ct);
        await using var sheet = await SheetBody.Open(zip, 0, ct);
        sheet.Start([.. Enumerable.Repeat(18d, width), .. additions.Headers.Select(_ => 40d)], frozenHeader: false);
        foreach (var row in reader.Rows(file, additions.Sheet))
        {
            sheet.Xml.StartRow(row.Number);
            foreach (var cell in row.Cells)
                sheet.Xml.Value(Value(cell), row.Number, cell.Column);
            additions.WriteTo(sheet.Xml, row.Number, width, AddedStyles.New);
            sheet.Xml.WriteEndElement();
        }
        sheet.EndRows();
    }

    private static object Value(SheetCell cell) => cell.Date is { } date ? DateOnly.FromDateTime(date) : cell.Text;
}
