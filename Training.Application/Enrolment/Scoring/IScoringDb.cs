using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>The tables of scoring.</summary>
internal interface IScoringDb
{
    DbSet<ScoringPlan> ScoringPlans { get; }
    DbSet<Score> Scores { get; }
}

internal static class ScoringPlans
{
    public static Task<ScoringPlan?> PlanIn(
        this IScoringDb db,
        CohortId cohort,
        PlanState state,
        CancellationToken ct
    ) => db.ScoringPlans.SingleOrDefaultAsync(plan => plan.CohortId == cohort && plan.State == state, ct);

    /// <summary>The draft as somebody read it, or why it is not that any more.</summary>
    public static async Task<Result<ScoringPlan>> DraftAsRead(
        this IScoringDb db,
        CohortId cohort,
        int version,
        CancellationToken ct
    ) =>
        await db.PlanIn(cohort, PlanState.Draft, ct) is not { } draft ? ScoringErrors.NoDraft
        : draft.Version != version ? Error.Stale
        : draft;
}
