using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>The tables of this part, and no others.</summary>
internal interface IEligibilityDb
{
    DbSet<EligibilityPolicy> Policies { get; }
    DbSet<Verdict> Verdicts { get; }
    DbSet<Finding> Findings { get; }
}

internal static class PolicyLookups
{
    public static Task<EligibilityPolicy?> InForceOf(
        this IQueryable<EligibilityPolicy> all,
        CohortId cohort,
        CancellationToken ct
    ) => all.SingleOrDefaultAsync(p => p.CohortId == cohort && p.State == PolicyState.InForce, ct);

    /// <summary>A draft to be changed by who read this version of it.</summary>
    public static async Task<Result<EligibilityPolicy>> DraftAsRead(
        this IQueryable<EligibilityPolicy> all,
        CohortId cohort,
        int number,
        int version,
        CancellationToken ct
    )
    {
        if (await all.SingleOrDefaultAsync(p => p.CohortId == cohort && p.Number == number, ct) is not { } policy)
            return PolicyErrors.Unknown;
        if (policy.State != PolicyState.Draft)
            return PolicyErrors.NotADraft.With("number", number);
        return policy.Version == version ? policy : Error.Stale;
    }
}
