using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>
/// Writes exactly the cells that the difference showed as written, or none where one of them moved meanwhile. Sent twice it
/// counts once. Answers how many cells.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Plan">As it was shown.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record CommitScoreWorkbook(string Cohort, string? Plan) : ICommand<int>;

internal sealed class CommitScoreWorkbookHandler(
    ScoreDecisions decisions,
    ICohortDirectory cohorts,
    ApplicantScores scores,
    WorkbookSeal seal,
    SelectionFreeze freeze,
    IActor actor
) : IRequestHandler<CommitScoreWorkbook, Result<int>>
{
    public async Task<Result<int>> Handle(CommitScoreWorkbook command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (ScoreWorkbookPlan.Open(seal, actor, command.Plan) is not { } shown || shown.Cohort != cohort.Code)
            return ScoreWorkbookRefusals.PlanUnknown;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan || plan.Number != shown.Number)
            return ScoreWorkbookRefusals.Outdated;

        var cells = shown.Cells.Where(cell => cell.IsWritten).Select(cell => cell.Cell).ToList();
        var outcomes = await decisions.Write(cohort.Id, plan.Terms, cells, shown.FileName, ct);
        return outcomes.All(one => one.IsWritten || one.Change == ScoreChange.Same)
            ? cells.Count
            : ScoreWorkbookRefusals.Moved;
    }
}
