using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>
/// Begins the file check of a cohort with the usual documents, until the last day of filing. Answers how many documents.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record SetUpFileCheck(string Cohort) : ICommand<int>;

internal sealed class SetUpFileCheckHandler(IFilesDb db, ICohortDirectory cohorts, SelectionFreeze freeze)
    : IRequestHandler<SetUpFileCheck, Result<int>>
{
    public async Task<Result<int>> Handle(SetUpFileCheck command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (await db.FileChecks.AnyAsync(check => check.CohortId == cohort.Id, ct))
            return FileErrors.AlreadySetUp;

        db.FileChecks.Add(new FileCheck(cohort.Id, UsualDocuments.All, cohort.FilingTo));
        return UsualDocuments.All.Count;
    }
}
