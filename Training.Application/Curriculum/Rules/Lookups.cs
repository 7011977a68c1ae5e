namespace Training.Application.Curriculum.Rules;

internal static class Lookups
{
    /// <summary>An edition to be changed by who read this version of it; an approved one does not change any more.</summary>
    public static async Task<Result<RuleSet>> DraftAsRead(
        this IQueryable<RuleSet> all,
        string code,
        int edition,
        int version,
        CancellationToken ct
    )
    {
        if (await all.Edition(code, edition, ct) is not { } rules)
            return RuleSetErrors.Unknown;
        return rules.State == EditionState.Draft && rules.Version != version ? Error.Stale : rules;
    }

    /// <summary>Approved editions of the same code that are in force on a day on which this one is.</summary>
    public static async Task<IReadOnlyList<RuleSet>> InForceWith(
        this IQueryable<RuleSet> all,
        RuleSet rules,
        CancellationToken ct
    )
    {
        var approved = await all.Where(other =>
                other.Code == rules.Code && other.Id != rules.Id && other.State == EditionState.Approved
            )
            .ToListAsync(ct);
        return [.. approved.Where(rules.Overlaps)];
    }
}
