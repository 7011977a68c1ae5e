using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>What every change of a draft has in common: found as it was read, changed, said by whom. Answers its new version.</summary>
internal sealed class DraftEditing(IEligibilityDb db, ICohortDirectory cohorts, SelectionFreeze freeze, IActor actor)
{
    public async Task<Result<int>> Change(
        DraftPlace place,
        Func<PolicyContent, Result<PolicyContent>> change,
        CancellationToken ct
    )
    {
        if (await cohorts.FindByCode(place.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var found = await db.Policies.DraftAsRead(cohort.Id, place.Number, place.Version, ct);
        if (!found.Succeeded(out var policy))
            return Result<int>.Refuse(found.Errors);
        var changed = change(policy.Content);
        if (!changed.Succeeded(out var content))
            return Result<int>.Refuse(changed.Errors);

        var saved = policy.Change(content, actor.Name);
        return saved.Errors.Count == 0 ? policy.Version : Result<int>.Refuse(saved.Errors);
    }
}

/// <summary>A draft as it was read.</summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Version">The version that was read.</param>
public sealed record DraftPlace(string Cohort, int Number, int Version);
