using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Imports;

namespace Training.Web.Imports;

/// <summary>The files that people take away from an import, in their language.</summary>
internal static class Downloads
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<MemoryStream> Written(ISheetWriter writer, SheetExport sheet, CancellationToken ct)
    {
        var file = new MemoryStream();
        await writer.WriteXlsx(sheet, file, ct);
        file.Position = 0;
        return file;
    }

    /// <summary>The uploaded workbook with what became of each row behind its last column.</summary>
    public static async Task<MemoryStream> Returned(
        IWorkbookReturn writer,
        UploadedWorkbook workbook,
        Texts texts,
        CancellationToken ct
    )
    {
        var file = new MemoryStream();
        var additions = new SheetAdditions(
            workbook.Layout.Sheet,
            workbook.Layout.HeaderRow,
            [texts["imports.column.outcome"], texts["imports.column.reasons"]],
            row => workbook.Rows.TryGetValue(row, out var verdict) ? Addition(verdict, workbook.Layout, texts) : null
        );
        await writer.Write(workbook.Content, additions, file, ct);
        file.Position = 0;
        return file;
    }

    /// <summary>Only the rows with errors, with their reasons first, to be corrected and uploaded again.</summary>
    public static Task<MemoryStream> Errors(ISheetWriter writer, ErrorRows rows, Texts texts, CancellationToken ct)
    {
        var columns = rows.Layout.Columns;
        var export = new SheetExport(
            texts["imports.template.sheet"],
            [
                new(texts["imports.column.reasons"], Width: 60),
                .. columns.Select(column => new SheetColumn(column.Header)),
            ],
            rows.Rows.Select(row => Cells(row.Content, rows.Layout, texts))
        );
        return Written(writer, export, ct);
    }

    public static string NameOf(string uploaded, string suffix) =>
        $"{Path.GetFileNameWithoutExtension(uploaded)}-{suffix}.xlsx";

    private static IReadOnlyList<object?> Cells(RowContent row, SheetLayout layout, Texts texts) =>
        [
            Reasons(row.Problems, layout, texts),
            .. layout.Columns.Select(column => (object?)RowWords.Text(row[column.Index])),
        ];

    private static RowAddition Addition(RowVerdict row, SheetLayout layout, Texts texts)
    {
        var words = new[] { row.Reason is null ? "" : texts[row.Reason], Reasons(row.Problems, layout, texts) };
        return new(
            row.Outcome == RowOutcome.Error || row.Result == RowResult.Refused ? RowMark.Bad
                : row.Problems.Count > 0 || row.Outcome == RowOutcome.Review ? RowMark.Warning
                : RowMark.Good,
            [RowWords.Standing(row, texts), string.Join("; ", words.Where(word => word.Length > 0))]
        );
    }

    private static string Reasons(IReadOnlyList<RowProblem> problems, SheetLayout layout, Texts texts) =>
        string.Join("; ", problems.Select(problem => RowWords.Problem(problem, layout, texts)));
}
