using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment.Imports;

/// <summary>Stops a commit between two portions: what went in stays, the rest can go in later.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record StopImport(ImportId Id) : ICommand<ImportId>;

internal sealed class StopImportHandler(IImportsDb db, Verdicts verdicts, TimeProvider clock)
    : IRequestHandler<StopImport, Result<ImportId>>
{
    public async Task<Result<ImportId>> Handle(StopImport command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        var stopped = import.Stop(clock.GetUtcNow());
        if (stopped.Errors.Count > 0)
            return Result<ImportId>.Refuse(stopped.Errors);

        await verdicts.JudgeNewcomers(import.CohortId, ct);
        return import.Id;
    }
}
