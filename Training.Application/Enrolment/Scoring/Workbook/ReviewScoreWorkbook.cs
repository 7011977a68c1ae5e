using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>The difference of a workbook that was read before, as it is by now.</summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Plan">As it was shown.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ReviewScoreWorkbook(string Cohort, string? Plan) : IQuery<ScoreWorkbookReview>;

internal sealed class ReviewScoreWorkbookHandler(
    ICohortDirectory cohorts,
    ApplicantScores scores,
    WorkbookSeal seal,
    ScoreWorkbookReviews reviews,
    IActor actor
) : IRequestHandler<ReviewScoreWorkbook, Result<ScoreWorkbookReview>>
{
    public async Task<Result<ScoreWorkbookReview>> Handle(ReviewScoreWorkbook query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (ScoreWorkbookPlan.Open(seal, actor, query.Plan) is not { } shown || shown.Cohort != cohort.Code)
            return ScoreWorkbookRefusals.PlanUnknown;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan || plan.Number != shown.Number)
            return ScoreWorkbookRefusals.Outdated;

        return await reviews.Of(cohort, plan, shown.FileName, [.. shown.Cells.Select(cell => cell.Again)], ct);
    }
}
