using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts;

internal static class ChosenRules
{
    /// <summary>
    /// Has a cohort go by the rules that its plan names, or those it has, or else the newest approved ones that are in force
    /// on its opening day. While there are none it goes without.
    /// </summary>
    public static async Task<Result<Cohort>> Choose(
        this IRuleSets rules,
        Cohort cohort,
        RuleSetId? wanted,
        DateOnly today,
        CancellationToken ct
    )
    {
        var known = await rules.All(ct);
        if ((wanted ?? cohort.RuleSet) is { } id)
        {
            return known.FirstOrDefault(set => set.Id == id) is { } named
                ? cohort.GoBy(named, today)
                : CohortErrors.RulesUnknown;
        }

        return known.FirstOrDefault(set => set.Approved && set.IsInForceOn(cohort.OpensOn)) is { } newest
            ? cohort.GoBy(newest, today)
            : cohort;
    }
}
