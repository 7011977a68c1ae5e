using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>What the files of a cohort are checked for, and how far the check is.</summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ShowFileCheck(string Cohort) : IQuery<FileCheckView>;

/// <param name="Deadline">Null while nothing is set up.</param>
/// <param name="IsOver">The deadline has passed.</param>
/// <param name="Files">Of everybody who did not withdraw.</param>
/// <param name="WithGaps">How many of those who were not admitted have one.</param>
/// <param name="Frozen">A selection was decided by what was found, and it stays as it is.</param>
public sealed record FileCheckView(
    CohortSummary Cohort,
    IReadOnlyList<DocumentCount> Documents,
    DateOnly? Deadline,
    bool IsOver,
    int Files,
    int WithGaps,
    bool Frozen,
    int Version
)
{
    public bool IsSetUp => Deadline is not null;
}

/// <param name="Present">In how many of the files.</param>
/// <param name="Rejected">In how many of the files.</param>
public sealed record DocumentCount(RequiredDocument Document, int Present, int Rejected);

internal sealed class ShowFileCheckHandler(
    IFilesDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    WholeFiles whole,
    SelectionFreeze freeze,
    TimeProvider clock
) : IRequestHandler<ShowFileCheck, Result<FileCheckView>>
{
    public async Task<Result<FileCheckView>> Handle(ShowFileCheck query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var files = enrolment.Candidacies.Where(one =>
            one.CohortId == cohort.Id && one.State != CandidacyState.Withdrawn
        );
        var frozen = await freeze.Holds(cohort.Id, ct);
        if (await whole.CheckOf(cohort.Id, ct) is not { } check)
            return new FileCheckView(cohort, [], null, false, await files.CountAsync(ct), 0, frozen, 0);

        var counts = await (
            from found in db.DocumentChecks
            join file in files on found.CandidacyId equals file.Id
            group found by new { found.Document, found.State } into same
            select new
            {
                same.Key.Document,
                same.Key.State,
                Count = same.Count(),
            }
        ).ToListAsync(ct);

        int Count(RequiredDocument document, DocumentState state) =>
            counts.Find(one => one.Document == document.Code && one.State == state)?.Count ?? 0;
        return new FileCheckView(
            cohort,
            [
                .. check.Documents.Select(document => new DocumentCount(
                    document,
                    Count(document, DocumentState.Present),
                    Count(document, DocumentState.Rejected)
                )),
            ],
            check.Deadline,
            clock.Day() > check.Deadline,
            await files.CountAsync(ct),
            await whole.WithGaps(files.Where(one => one.State == CandidacyState.Applied), check).CountAsync(ct),
            frozen,
            check.Version
        );
    }
}
