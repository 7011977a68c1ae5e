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

    /// <summary>Whether one of them is of a cohort with a policy in force: who comes into it is for its selection to say.</summary>
    public static Task<bool> AdmitsBySelection(
        this IQueryable<EligibilityPolicy> all,
        IEnumerable<Candidacy> candidacies,
        CancellationToken ct
    )
    {
        var cohorts = candidacies.Select(one => one.CohortId).Distinct().ToList();
        return all.AnyAsync(p => p.State == PolicyState.InForce && cohorts.Contains(p.CohortId), ct);
    }

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
