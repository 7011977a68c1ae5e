using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>Changes what the files of a cohort are checked for, as a whole, and the deadline. Answers the new version.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ChangeFileCheck(
    string Cohort,
    int Version,
    IReadOnlyList<RequiredDocument> Documents,
    DateOnly Deadline
) : ICommand<int>;

internal sealed class ChangeFileCheckHandler(IFilesDb db, ICohortDirectory cohorts, SelectionFreeze freeze)
    : IRequestHandler<ChangeFileCheck, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeFileCheck command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (await db.FileChecks.SingleOrDefaultAsync(one => one.CohortId == cohort.Id, ct) is not { } check)
            return FileErrors.NotSetUp;
        if (check.Version != command.Version)
            return Error.Stale;

        var changed = check.Change(command.Documents, command.Deadline, cohort.FilingFrom);
        return changed.Succeeded(out _) ? check.Version : Result<int>.Refuse(changed.Errors);
    }
}
