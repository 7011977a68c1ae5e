using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

[Requires(Permission.ViewImports)]
public sealed record ShowImport(ImportId Id) : IQuery<ImportView>;

public sealed record ImportView(
    ImportId Id,
    CohortSummary Cohort,
    UploadedFile File,
    Uploader UploadedBy,
    KnownPersonPolicy WhenKnown,
    ImportState State,
    ImportCounts Counts,
    WorkView? Work,
    Progress Progress,
    SheetLayout? Layout,
    IReadOnlyList<SheetSummary> Sheets,
    LegacyEncoding? Legacy,
    int RowsLeftOut,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? UndoUntil
)
{
    /// <summary>Work runs over the rows; the page follows it.</summary>
    public bool UnderWay => State is ImportState.Planning or ImportState.Committing or ImportState.Undoing;

    /// <summary>The work was stopped or given up before its end, and someone has to say how it goes on.</summary>
    public bool IsStuck => UnderWay && Work is { UnderWay: false };

    /// <summary>When it goes with all its rows, if nobody commits it before.</summary>
    public DateTimeOffset KeptUntil => UploadedBy.At.AddDays(ImportFiles.KeepDays);

    /// <summary>When the latest round has an end, how long it took.</summary>
    public TimeSpan? Took => EndedAt - StartedAt;
}

internal sealed class ShowImportHandler(IImportsDb db, ICohortDirectory cohorts, IWorkLookup work)
    : IRequestHandler<ShowImport, Result<ImportView>>
{
    public async Task<Result<ImportView>> Handle(ShowImport query, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            return ImportErrors.Unknown;

        return new ImportView(
            import.Id,
            (await cohorts.Find(import.CohortId, ct))!,
            import.File,
            import.UploadedBy,
            import.WhenKnown,
            import.State,
            await ImportCounts.Of(
                db.ImportRows.Where(row => row.ImportId == import.Id && row.PlanRound == import.PlanRound),
                ct
            ),
            import.WorkId is { } id ? await work.Find(id, ct) : null,
            import.Progress,
            import.Layout,
            import.Sheets,
            import.Legacy,
            import.RowsLeftOut,
            import.StartedAt,
            import.EndedAt,
            import.UndoUntil
        );
    }
}
