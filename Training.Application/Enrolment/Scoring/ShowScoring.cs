using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring;

/// <summary>How a cohort scores its applicants: what is in force, what is being drafted, what was before.</summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ShowScoring(string Cohort) : IQuery<ScoringView>;

/// <param name="Plans">The newest first.</param>
/// <param name="Frozen">A selection was decided by them, and they stay as they are.</param>
public sealed record ScoringView(CohortSummary Cohort, IReadOnlyList<ScoringPlanView> Plans, bool Frozen)
{
    public ScoringPlanView? Draft => Plans.FirstOrDefault(plan => plan.State == PlanState.Draft);

    public ScoringPlanView? InForce => Plans.FirstOrDefault(plan => plan.State == PlanState.InForce);
}

/// <param name="Writer">Who wrote on it last.</param>
/// <param name="PutInForceBy">Null while it is a draft.</param>
public sealed record ScoringPlanView(
    int Number,
    PlanState State,
    ScoringTerms Terms,
    string Writer,
    string? PutInForceBy,
    DateTimeOffset? InForceSince,
    int Version
);

internal sealed class ShowScoringHandler(IScoringDb db, ICohortDirectory cohorts, SelectionFreeze freeze)
    : IRequestHandler<ShowScoring, Result<ScoringView>>
{
    public async Task<Result<ScoringView>> Handle(ShowScoring query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var plans = await db
            .ScoringPlans.Where(plan => plan.CohortId == cohort.Id)
            .OrderByDescending(plan => plan.Number)
            .Select(plan => new ScoringPlanView(
                plan.Number,
                plan.State,
                plan.Terms,
                plan.Writer,
                plan.PutInForceBy,
                plan.InForceSince,
                plan.Version
            ))
            .ToListAsync(ct);
        return new ScoringView(cohort, plans, await freeze.Holds(cohort.Id, ct));
    }
}
