using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>
/// Begins the next edition of a cohort's policy: as the last one, and the first as the conditions of the pilot. Answers its
/// number.
/// </summary>
[Requires(Permission.EnrolTrainees)]
public sealed record DraftPolicy(string Cohort) : ICommand<int>;

internal sealed class DraftPolicyHandler(
    IEligibilityDb db,
    ICohortDirectory cohorts,
    SelectionFreeze freeze,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<DraftPolicy, Result<int>>
{
    public async Task<Result<int>> Handle(DraftPolicy command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var last = await db
            .Policies.Where(policy => policy.CohortId == cohort.Id)
            .OrderByDescending(policy => policy.Number)
            .FirstOrDefaultAsync(ct);
        if (last is { State: PolicyState.Draft }) // two would each be the next
            return PolicyErrors.HasDraft.With("number", last.Number);

        var (id, number) = (PolicyId.New(clock.GetUtcNow()), (last?.Number ?? 0) + 1);
        var content = last?.Content ?? PolicyFile.Example;
        db.Policies.Add(EligibilityPolicy.Draft(id, cohort.Id, number, content, actor.Name));
        return number;
    }
}
