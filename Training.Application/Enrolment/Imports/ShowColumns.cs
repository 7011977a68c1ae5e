using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>The columns of a list with some of what stands below them, to see and to correct what each holds.</summary>
/// <remarks>Sheet: Another sheet than the one the list was found on; null for that one.</remarks>
[Requires(Permission.ViewImports)]
public sealed record ShowColumns(ImportId Id, int? Sheet = null, int? HeaderRow = null) : IQuery<ColumnsView>;

/// <remarks>TopRows: The first rows of the sheet, for a person to point out the header.</remarks>
public sealed record ColumnsView(
    SheetLayout Layout,
    IReadOnlyList<ColumnSample> Columns,
    IReadOnlyList<SheetRow> TopRows,
    IReadOnlyList<SheetSummary> Sheets
);

public sealed record ColumnSample(ImportColumn Column, IReadOnlyList<string> Values);

internal sealed class ShowColumnsHandler(IImportsDb db, IUploadStore uploads, ISheetReader reader)
    : IRequestHandler<ShowColumns, Result<ColumnsView>>
{
    private const int ValuesShown = 3;
    private const int TopRowsShown = 12;

    public async Task<Result<ColumnsView>> Handle(ShowColumns query, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            return ImportErrors.Unknown;

        await using var file = await uploads.Open(import.File.StoredAs, ct);
        var sheet = query.Sheet ?? import.Layout?.Sheet ?? import.Sheets.First(s => !s.Hidden).Index;
        var isAsked = query.Sheet is not null || query.HeaderRow is not null || import.Layout is null;
        var layout = isAsked ? SheetScout.At(reader, file, import, sheet, query.HeaderRow) : import.Layout;
        if (layout is null)
            return ImportErrors.HeaderRowEmpty.With("row", query.HeaderRow);

        var top = SheetScout.Top(reader, file, sheet);
        var below = top.Where(row => row.Number > layout.HeaderRow).ToList();
        return new ColumnsView(
            layout,
            [.. layout.Columns.Select(column => new ColumnSample(column, Values(below, column.Index)))],
            [.. top.Take(TopRowsShown)],
            import.Sheets
        );
    }

    private static List<string> Values(List<SheetRow> rows, int column) =>
        [.. rows.Select(row => Vietnamese.Clean(row[column].Text)).Where(text => text.Length > 0).Take(ValuesShown)];
}
