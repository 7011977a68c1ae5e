using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>The latest imports, of all cohorts.</summary>
[Requires(Permission.ViewImports)]
public sealed record ListImports(int Count = 10) : IQuery<IReadOnlyList<ImportLine>>;

public sealed record ImportLine(
    ImportId Id,
    string FileName,
    ImportState State,
    string UploadedBy,
    DateTimeOffset UploadedAt,
    int Rows,
    int Errors
);

internal sealed class ListImportsHandler(IImportsDb db)
    : IRequestHandler<ListImports, Result<IReadOnlyList<ImportLine>>>
{
    public async Task<Result<IReadOnlyList<ImportLine>>> Handle(ListImports query, CancellationToken ct)
    {
        var lines = await db
            .Imports.AsNoTracking()
            .OrderByDescending(import => import.Id)
            .Take(query.Count)
            .Select(import => new ImportLine(
                import.Id,
                import.File.Name,
                import.State,
                import.UploadedBy.Name,
                import.UploadedBy.At,
                db.ImportRows.Count(row => row.ImportId == import.Id),
                db.ImportRows.Count(row => row.ImportId == import.Id && row.Outcome == RowOutcome.Error)
            ))
            .ToListAsync(ct);
        return lines;
    }
}
