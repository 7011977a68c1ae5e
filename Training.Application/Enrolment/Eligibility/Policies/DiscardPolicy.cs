using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Throws a draft away; what was in force stays for good. Answers its number.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record DiscardPolicy(string Cohort, int Number, int Version) : ICommand<int>;

internal sealed class DiscardPolicyHandler(IEligibilityDb db, ICohortDirectory cohorts)
    : IRequestHandler<DiscardPolicy, Result<int>>
{
    public async Task<Result<int>> Handle(DiscardPolicy command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var found = await db.Policies.DraftAsRead(cohort.Id, command.Number, command.Version, ct);
        if (!found.Succeeded(out var policy))
            return Result<int>.Refuse(found.Errors);

        db.Policies.Remove(policy);
        return policy.Number;
    }
}
