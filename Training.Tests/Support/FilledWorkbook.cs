using Training.Application.Assessment.Workbook;
using Training.Application.Common.Spreadsheets;

namespace Training.Tests.Support;

/// <summary>A grade sheet as somebody downloads it, changes it in Excel, and keeps it.</summary>
internal static class FilledWorkbook
{
    /// <summary>Columns of a workbook of two components, counted from 0.</summary>
    public const int Name = 1;
    public const int Coursework = 2;
    public const int Exam = 3;
    public const int Row = 4;

    /// <param name="rename">Changes headers.</param>
    /// <param name="stamp">Changes what the file says about where it belongs.</param>
    public static async Task<byte[]> Filled(
        this TestApp app,
        GivenSheets sheets,
        Action<List<object?[]>> fill,
        Action<string[]>? rename = null,
        Func<string, string>? stamp = null
    )
    {
        (await app.Send(new WriteMarkWorkbook(sheets.Class, sheets.Module))).Succeeded(out var written).ShouldBeTrue();
        var (marks, about) = (await RowsOf(written![0]), await RowsOf(written[1]));
        fill(marks);
        var headers = written[0].Columns.Select(column => column.Header).ToArray();
        rename?.Invoke(headers);
        foreach (var row in about.Where(row => stamp is not null && row[1] is string))
            row[1] = stamp!((string)row[1]!);

        using var file = new MemoryStream();
        var writer = (ISheetWriter)app.Services.GetService(typeof(ISheetWriter))!;
        await writer.WriteXlsx(
            [
                With(written[0], marks) with
                {
                    Columns = [.. headers.Select(header => new SheetColumn(header))],
                },
                With(written[1], about),
            ],
            file,
            default
        );
        return file.ToArray();
    }

    private static async Task<List<object?[]>> RowsOf(SheetExport sheet)
    {
        var rows = new List<object?[]>();
        await foreach (var row in sheet.Rows)
            rows.Add([.. row]);
        return rows;
    }

    private static SheetExport With(SheetExport sheet, List<object?[]> rows) =>
        sheet with
        {
            Rows = rows.Select(IReadOnlyList<object?> (row) => row).ToAsyncEnumerable(),
        };
}
