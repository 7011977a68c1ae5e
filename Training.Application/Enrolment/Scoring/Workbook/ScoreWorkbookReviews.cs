using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>Finds out what cells of a workbook would change, by the very decisions that would write them.</summary>
internal sealed class ScoreWorkbookReviews(ScoreDecisions decisions, WorkbookSeal seal, IActor actor)
{
    /// <summary>What a page carries to and fro.</summary>
    internal const int MostCells = 10_000;

    public async Task<Result<ScoreWorkbookReview>> Of(
        CohortSummary cohort,
        ScoringPlan plan,
        string fileName,
        IReadOnlyList<WorkbookScore> read,
        CancellationToken ct
    )
    {
        var cells = read.Where(one => one.Cell is not null).ToList();
        var outcomes = await decisions.Of(cohort.Id, plan.Terms, cells.ConvertAll(one => one.Cell!), ct);
        var decided = cells
            .Zip(outcomes, (one, outcome) => (one, Outcome: Assumed(one, outcome)))
            .ToDictionary(pair => pair.one, pair => pair.Outcome);
        var shown = read.Where(one => !decided.TryGetValue(one, out var outcome) || IsShown(outcome)).ToList();
        if (shown.Count > MostCells)
            return ScoreWorkbookRefusals.TooManyCells.With("most", MostCells);

        var planned = shown.Where(decided.ContainsKey).Select(one => Planned(one, decided[one])).ToList();
        return new ScoreWorkbookReview(
            fileName,
            shown.ConvertAll(one => Line(one, decided.GetValueOrDefault(one), plan.Terms)),
            decided.Values.Count(outcome => outcome.Change == ScoreChange.Same),
            decided.Values.Count(outcome => outcome.Change == ScoreChange.Old),
            new ScoreWorkbookPlan(cohort.Code, plan.Number, fileName, planned).Sign(seal, actor)
        );
    }

    /// <summary>Of somebody's own list nothing is known of what they read: what stands is shown, and that is what they read.</summary>
    private static ScoreOutcomeOfCell Assumed(WorkbookScore one, ScoreOutcomeOfCell outcome) =>
        !one.IsRead && outcome.Change == ScoreChange.Conflict
            ? outcome with
            {
                Change = outcome.Before.IsEmpty ? ScoreChange.New : ScoreChange.Changed,
            }
            : outcome;

    private static bool IsShown(ScoreOutcomeOfCell outcome) =>
        outcome.Change is not (ScoreChange.Same or ScoreChange.Old);

    private static PlannedScore Planned(WorkbookScore one, ScoreOutcomeOfCell outcome) =>
        new(
            one.Row,
            one.Letters!,
            one.FullName,
            one.Cell!.Candidacy.Value,
            one.Cell.Column,
            outcome.IsWritten ? outcome.Version : one.Cell.Read,
            one.Cell.Was,
            one.Cell.Text ?? "",
            outcome.IsWritten
        );

    private static ScoreWorkbookLine Line(WorkbookScore one, ScoreOutcomeOfCell? outcome, ScoringTerms terms) =>
        new(
            one.Row,
            one.Letters,
            one.FullName,
            one.Cell is { } cell ? terms.Column(cell.Column) : null,
            outcome?.Change ?? ScoreChange.Refused,
            outcome?.Before ?? ScoreValue.None,
            one.Cell?.Text ?? "",
            outcome?.By,
            one.Refusal ?? outcome?.Refusal
        );
}
