using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>The rows that stay out, as they count now, to be corrected in a file of their own.</summary>
[Requires(Permission.ViewImports)]
public sealed record ListErrorRows(ImportId Id) : IQuery<ErrorRows>;

/// <remarks>Rows: Read one by one from the database while they are written.</remarks>
public sealed record ErrorRows(
    string FileName,
    SheetLayout Layout,
    IAsyncEnumerable<(int Number, RowContent Content)> Rows
);

internal sealed class ListErrorRowsHandler(IImportsDb db, RowVault vault)
    : IRequestHandler<ListErrorRows, Result<ErrorRows>>
{
    public async Task<Result<ErrorRows>> Handle(ListErrorRows query, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.Layout is not { } layout)
            return ImportErrors.NotPlanned;

        var rows = db
            .ImportRows.AsNoTracking()
            .Where(row => row.ImportId == import.Id && row.Outcome == RowOutcome.Error)
            .OrderBy(row => row.Number)
            .AsAsyncEnumerable()
            .Select(row => (row.Number, vault.Open(row)));
        return new ErrorRows(import.File.Name, layout, rows);
    }
}
