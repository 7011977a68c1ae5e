using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Takes a committed import back, as background work. Asked twice, it answers the work that is under way.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record UndoImport(ImportId Id) : ICommand<WorkId>;

internal sealed class UndoImportHandler(IImportsDb db, IWorkQueue queue, IWorkLookup work, TimeProvider clock)
    : IRequestHandler<UndoImport, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(UndoImport command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import is { State: ImportState.Undone, WorkId: { } done })
            return done;
        if (import is { State: ImportState.Undoing, WorkId: { } underWay })
        {
            if (await work.Find(underWay, ct) is { UnderWay: true })
                return underWay;
            import.HaltUndo();
        }

        var rows = await db.ImportRows.ToUndo(import.Id).CountAsync(ct);
        var begun = import.Undo(rows, clock.GetUtcNow());
        if (!begun.Succeeded(out var round))
            return Result<WorkId>.Refuse(begun.Errors);

        import.RunAs(await queue.Enqueue(new UndoRows(import.Id), $"{import.Id}:{round}", ct));
        return import.WorkId!.Value;
    }
}
