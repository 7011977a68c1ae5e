using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>Reads what totals are computed from, of a whole cohort in two queries.</summary>
internal sealed class ApplicantScores(IScoringDb scoring, IEnrolmentDb db, IPeopleDirectory people)
{
    /// <summary>The plan in force; null where a cohort has none, and nobody of it a total.</summary>
    public Task<ScoringPlan?> PlanOf(CohortId cohort, CancellationToken ct) =>
        scoring
            .ScoringPlans.AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.CohortId == cohort && plan.State == PlanState.InForce, ct);

    /// <param name="terms">Scores in columns that it does not know are left out.</param>
    public Task<IReadOnlyList<ScoredApplicant>> Of(CohortId cohort, ScoringTerms terms, CancellationToken ct) =>
        Read(
            db.Candidacies.Where(one => one.CohortId == cohort),
            scoring.Scores.Where(score => score.CohortId == cohort),
            terms,
            ct
        );

    /// <param name="among">Some of one cohort.</param>
    /// <param name="terms">Of that cohort; scores in columns that it does not know are left out.</param>
    public Task<IReadOnlyList<ScoredApplicant>> Of(
        IQueryable<Candidacy> among,
        ScoringTerms terms,
        CancellationToken ct
    ) => Read(among, scoring.Scores.Where(score => among.Any(one => one.Id == score.CandidacyId)), terms, ct);

    private async Task<IReadOnlyList<ScoredApplicant>> Read(
        IQueryable<Candidacy> among,
        IQueryable<Score> own,
        ScoringTerms terms,
        CancellationToken ct
    )
    {
        var scores = await ScoresOf(own, terms, ct);
        var applicants =
            from candidacy in among
            join person in people.All on candidacy.PersonId equals person.Id
            select new
            {
                candidacy.Id,
                candidacy.Details.FiledOn,
                person.Birth,
                person.DegreeGrade,
            };
        var none = new Dictionary<string, ScoreValue>();
        var scored = new List<ScoredApplicant>();
        await foreach (var one in applicants.AsAsyncEnumerable().WithCancellation(ct))
            scored.Add(new(one.Id, scores.GetValueOrDefault(one.Id, none), one.FiledOn, one.Birth, one.DegreeGrade));
        return scored;
    }

    private static async Task<Dictionary<CandidacyId, Dictionary<string, ScoreValue>>> ScoresOf(
        IQueryable<Score> own,
        ScoringTerms terms,
        CancellationToken ct
    )
    {
        var codes = terms.Columns.ToDictionary(column => column.Code, column => column.Code);
        var all = new Dictionary<CandidacyId, Dictionary<string, ScoreValue>>();
        var entered = own.Where(score => score.Value != null || score.Absent)
            .Select(score => new
            {
                score.CandidacyId,
                score.Column,
                score.Value,
                score.Absent,
            });
        await foreach (var one in entered.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!codes.TryGetValue(one.Column, out var code)) // one text for all of a column
                continue;
            if (!all.TryGetValue(one.CandidacyId, out var mine))
                all[one.CandidacyId] = mine = new(codes.Count);
            mine[code] = new(one.Value, one.Absent);
        }
        return all;
    }
}
