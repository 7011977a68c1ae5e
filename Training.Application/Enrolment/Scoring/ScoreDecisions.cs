using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>A cell that somebody filled.</summary>
/// <param name="Read">The version that they saw; 0: nothing stood there.</param>
/// <param name="Was">What stood there as they saw it; null: they saw nothing of it.</param>
/// <param name="Text">As typed.</param>
public sealed record ScoreCell(CandidacyId Candidacy, string Column, int Read, string? Was, string? Text);

/// <summary>What would become of a cell.</summary>
public enum ScoreChange
{
    /// <summary>What was sent stands there.</summary>
    Same,

    /// <summary>It was not touched, and somebody wrote something else meanwhile; theirs stands.</summary>
    Old,

    /// <summary>Nothing stood there.</summary>
    New,
    Changed,

    /// <summary>Somebody wrote something else since it was read; theirs stands until it is said again.</summary>
    Conflict,

    /// <summary>It is no score, or may not be written.</summary>
    Refused,
}

/// <param name="Before">What stands there.</param>
/// <param name="Version">Of what stands there, to write the next from.</param>
/// <param name="By">Who wrote it; null while nobody did.</param>
/// <param name="Refusal">Why it is not taken; null unless refused.</param>
public sealed record ScoreOutcomeOfCell(
    ScoreCell Cell,
    ScoreChange Change,
    ScoreValue Before,
    int Version,
    string? By = null,
    Error? Refusal = null
)
{
    public bool IsWritten => Change is ScoreChange.New or ScoreChange.Changed;
}

/// <summary>Decides what becomes of scores that somebody enters: the same for what is written and for what is only shown.</summary>
internal sealed class ScoreDecisions(IScoringDb db, IEnrolmentDb enrolment, IActor actor, TimeProvider clock)
{
    /// <summary>Answers in the order of the cells, and writes what is new or changed.</summary>
    /// <param name="workbook">The name of the file they come from; null: typed on a page.</param>
    public async Task<IReadOnlyList<ScoreOutcomeOfCell>> Write(
        CohortId cohort,
        ScoringTerms terms,
        IReadOnlyList<ScoreCell> cells,
        string? workbook,
        CancellationToken ct
    )
    {
        var (applicants, scores) = await Load(cohort, cells, ct);
        var source = new ScoreSource(actor.Name, clock.GetUtcNow(), workbook);
        var outcomes = new List<ScoreOutcomeOfCell>();
        foreach (var cell in cells)
        {
            var stands = scores.GetValueOrDefault((cell.Candidacy, cell.Column));
            var applicant = applicants.GetValueOrDefault(cell.Candidacy);
            var outcome = Decide(terms, cell, applicant, stands);
            outcomes.Add(outcome);
            if (!outcome.IsWritten || Typed(terms, cell) is not { } value)
                continue;
            if (stands is null)
            {
                stands = new Score(cell.Candidacy, cell.Column, applicant!.PersonId, cohort);
                scores[(cell.Candidacy, cell.Column)] = stands;
                db.Scores.Add(stands);
            }
            stands.Enter(value, source);
        }
        return outcomes;
    }

    /// <summary>Answers in the order of the cells, and writes nothing.</summary>
    public async Task<IReadOnlyList<ScoreOutcomeOfCell>> Of(
        CohortId cohort,
        ScoringTerms terms,
        IReadOnlyList<ScoreCell> cells,
        CancellationToken ct
    )
    {
        var (applicants, scores) = await Load(cohort, cells, ct);
        return
        [
            .. cells.Select(cell =>
                Decide(
                    terms,
                    cell,
                    applicants.GetValueOrDefault(cell.Candidacy),
                    scores.GetValueOrDefault((cell.Candidacy, cell.Column))
                )
            ),
        ];
    }

    private async Task<(
        Dictionary<CandidacyId, Candidacy> Applicants,
        Dictionary<(CandidacyId, string), Score> Scores
    )> Load(CohortId cohort, IReadOnlyList<ScoreCell> cells, CancellationToken ct)
    {
        var ids = cells.Select(cell => cell.Candidacy).Distinct().ToList();
        var applicants = await enrolment
            .Candidacies.AsNoTracking()
            .Where(one => one.CohortId == cohort && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, ct);
        var scores = await db.Scores.Where(one => ids.Contains(one.CandidacyId)).ToListAsync(ct);
        return (applicants, scores.ToDictionary(one => (one.CandidacyId, one.Column)));
    }

    private static ScoreOutcomeOfCell Decide(ScoringTerms terms, ScoreCell cell, Candidacy? applicant, Score? stands)
    {
        var outcome = new ScoreOutcomeOfCell(
            cell,
            ScoreChange.Same,
            stands?.Entered ?? ScoreValue.None,
            stands?.Version ?? 0,
            stands?.EnteredBy
        );
        if (applicant is null || terms.Column(cell.Column) is not { } column)
            return outcome with { Change = ScoreChange.Refused, Refusal = ScoringErrors.CellUnknown };
        var read = TypedScore.Read(cell.Text, column);
        if (!read.Succeeded(out var typed))
            return outcome with { Change = ScoreChange.Refused, Refusal = read.Errors[0] };
        if (typed == outcome.Before)
            return outcome;
        if (TypedScore.Read(cell.Was, column).Succeeded(out var was) && cell.Was is not null && was == typed)
            return outcome with { Change = ScoreChange.Old };
        if (applicant.State != CandidacyState.Applied)
            return outcome with { Change = ScoreChange.Refused, Refusal = ScoringErrors.Decided };
        if (cell.Read != outcome.Version)
            return outcome with { Change = ScoreChange.Conflict };
        return outcome with { Change = outcome.Before.IsEmpty ? ScoreChange.New : ScoreChange.Changed };
    }

    private static ScoreValue? Typed(ScoringTerms terms, ScoreCell cell) =>
        terms.Column(cell.Column) is { } column && TypedScore.Read(cell.Text, column).Succeeded(out var typed)
            ? typed
            : null;
}
