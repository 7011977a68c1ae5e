using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>Reads a workbook of scores and says cell by cell what it would change; nothing is saved.</summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ReadScoreWorkbook(string Cohort, Stream File, string FileName) : IQuery<ScoreWorkbookReview>;

internal sealed class ReadScoreWorkbookHandler(
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    ApplicantScores scores,
    ISheetReader reader,
    WorkbookSeal seal,
    ScoreWorkbookReviews reviews
) : IRequestHandler<ReadScoreWorkbook, Result<ScoreWorkbookReview>>
{
    public async Task<Result<ScoreWorkbookReview>> Handle(ReadScoreWorkbook query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan)
            return ScoringErrors.NoPlan;
        var inspected = reader.Inspect(query.File, query.FileName);
        if (!inspected.Succeeded(out var about))
            return Result<ScoreWorkbookReview>.Refuse(inspected.Errors);

        var own = ScoreWorkbookStamp.Of(cohort.Code, plan.Number);
        var read = new ScoreWorkbookReader(reader, seal, query.File, about).Read(
            own,
            plan.Terms,
            await Applicants(cohort.Id, ct)
        );
        return read.Succeeded(out var cells)
            ? await reviews.Of(cohort, plan, query.FileName, cells, ct)
            : Result<ScoreWorkbookReview>.Refuse(read.Errors);
    }

    private async Task<List<KnownApplicant>> Applicants(CohortId cohort, CancellationToken ct) =>
        await (
            from candidacy in enrolment.Candidacies
            where candidacy.CohortId == cohort && candidacy.State != CandidacyState.Withdrawn
            join person in people.All on candidacy.PersonId equals person.Id
            select new KnownApplicant(candidacy.Id, person.FullName, candidacy.Details.FileNumber)
        ).ToListAsync(ct);
}
