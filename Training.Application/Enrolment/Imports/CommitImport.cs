using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Writes into the cohort what the plan says, as background work. Asked twice, it answers the work that is under way.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record CommitImport(ImportId Id) : ICommand<WorkId>;

internal sealed class CommitImportHandler(IImportsDb db, IWorkQueue queue, IWorkLookup work, TimeProvider clock)
    : IRequestHandler<CommitImport, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(CommitImport command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import is { State: ImportState.Committing, WorkId: { } underWay })
        {
            if (await work.Find(underWay, ct) is { UnderWay: true })
                return underWay;
            import.Stop(clock.GetUtcNow()); // it was cancelled or given up; the rest begins a round of its own
        }

        var rows = await db.ImportRows.ToCommit(import.Id).CountAsync(ct);
        if (rows == 0 && import is { State: ImportState.Committed, WorkId: { } done })
            return done;
        var begun = import.Commit(rows, clock.GetUtcNow());
        if (!begun.Succeeded(out var round))
            return Result<WorkId>.Refuse(begun.Errors);

        import.RunAs(await queue.Enqueue(new CommitRows(import.Id), $"{import.Id}:{round}", ct));
        return import.WorkId!.Value;
    }
}

internal static class RowsInPlan
{
    /// <summary>Rows that the plan lets in and that are not in yet.</summary>
    public static IQueryable<ImportRow> ToCommit(this IQueryable<ImportRow> rows, ImportId id) =>
        rows.Where(row =>
            row.ImportId == id
            && row.Result == null
            && row.Outcome != RowOutcome.Error
            && row.Outcome != RowOutcome.Review
        );

    /// <summary>Rows that changed something and were not undone yet.</summary>
    public static IQueryable<ImportRow> ToUndo(this IQueryable<ImportRow> rows, ImportId id) =>
        rows.Where(row =>
            row.ImportId == id
            && row.Undo == null
            && (row.Result == RowResult.Created || row.Result == RowResult.Updated)
        );
}
