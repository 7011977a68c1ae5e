using System.IO.Compression;
using System.Text;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

internal sealed class SheetWriter : ISheetWriter
{
    public async Task WriteXlsx(IReadOnlyList<SheetExport> sheets, Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        await NewWorkbook.WriteFrame(zip, [.. sheets.Select(sheet => new SheetName(sheet.SheetName, false))], ct);
        foreach (var (index, export) in sheets.Index())
            await Write(export, zip, index, ct);
    }

    public async Task WriteCsv(SheetExport export, Stream to, char separator, CancellationToken ct)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true);
        await text.WriteAsync(CsvLine.Of(export.Columns.Select(column => column.Header), separator).AsMemory(), ct);
        await foreach (var row in export.Rows.WithCancellation(ct))
            await text.WriteAsync(CsvLine.Of(row, separator).AsMemory(), ct);
    }

    public Task WriteTemplate(SheetTemplate template, Stream to, CancellationToken ct) =>
        new TemplateWriter(template).Write(to, ct);

    private static async Task Write(SheetExport export, ZipArchive zip, int index, CancellationToken ct)
    {
        await using var sheet = await SheetBody.Open(zip, index, ct);
        var style = export.TypedAsText ? Style.Text : Style.Plain;
        sheet.Start([.. export.Columns.Select(column => column.Width)], frozenHeader: true, style);
        sheet.Header(export.Columns.Select(column => column.Header));
        var number = 1;
        await foreach (var row in export.Rows.WithCancellation(ct))
            await sheet.Row(++number, row, ct);
        sheet.EndRows();
    }
}
