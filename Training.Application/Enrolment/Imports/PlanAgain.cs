using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Plans the whole list anew, when the work that did so was stopped or given up, or people on file have changed.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record PlanAgain(ImportId Id) : ICommand<WorkId>;

internal sealed class PlanAgainHandler(IImportsDb db, IWorkQueue queue, IWorkLookup work)
    : IRequestHandler<PlanAgain, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(PlanAgain command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import is { State: ImportState.Planning, WorkId: { } underWay })
        {
            if (await work.Find(underWay, ct) is { UnderWay: true })
                return underWay;
        }
        else if (import.State != ImportState.Planned || import.HasCommitted)
        {
            return import.HasCommitted ? ImportErrors.AlreadyCommitted : ImportErrors.Busy;
        }

        import.Plan(import.Progress.Total);
        import.RunAs(await queue.Enqueue(new PlanImport(import.Id), $"{import.Id}:{import.Round}", ct));
        return import.WorkId!.Value;
    }
}
