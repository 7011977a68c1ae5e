using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;

namespace Training.Application.Reporting;

/// <summary>What waits for a person in the lists of the last month.</summary>
internal static class ImportConcerns
{
    private const int Days = 30;

    public static async Task<
        IReadOnlyList<(CohortId Cohort, ConcernKind Kind, int Count, ImportId Import, string File)>
    > Of(IImportsDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-Days);
        ImportState[] open = [ImportState.AwaitingColumns, ImportState.AwaitingEncoding, ImportState.Planned];
        var imports = await db
            .Imports.AsNoTracking()
            .Where(import =>
                import.UploadedBy.At >= since && (open.Contains(import.State) || import.State == ImportState.Committed)
            )
            .Select(import => new
            {
                import.Id,
                import.CohortId,
                import.State,
                import.File.Name,
            })
            .ToListAsync(ct);
        var ids = imports.ConvertAll(import => import.Id);
        var rows = await db
            .ImportRows.Where(row => ids.Contains(row.ImportId) && row.Result == null)
            .GroupBy(row => new { row.ImportId, row.Outcome })
            .Select(group => new
            {
                group.Key.ImportId,
                group.Key.Outcome,
                Rows = group.Count(),
            })
            .ToListAsync(ct);

        int Rows(ImportId import, Func<RowOutcome, bool> which) =>
            rows.Where(group => group.ImportId == import && which(group.Outcome)).Sum(group => group.Rows);
        return
        [
            .. from import in imports
            let waits = import.State is ImportState.AwaitingColumns or ImportState.AwaitingEncoding
            let ready = Rows(import.Id, outcome => outcome is not (RowOutcome.Error or RowOutcome.Review))
            from concern in new[]
            {
                (Kind: ConcernKind.ImportWithQuestion, Count: waits ? 1 : 0),
                (Kind: ConcernKind.ImportRowsWithErrors, Count: Rows(import.Id, o => o == RowOutcome.Error)),
                (Kind: ConcernKind.ImportRowsToReview, Count: Rows(import.Id, o => o == RowOutcome.Review)),
                (Kind: ConcernKind.ImportNotCommitted, Count: import.State == ImportState.Planned ? ready : 0),
            }
            where concern.Count > 0
            select (import.CohortId, concern.Kind, concern.Count, import.Id, import.Name),
        ];
    }
}
