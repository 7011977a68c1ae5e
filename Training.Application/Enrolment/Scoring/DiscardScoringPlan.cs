using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Scoring;

/// <summary>Throws the draft of a cohort away. Answers its number.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record DiscardScoringPlan(string Cohort, int Version) : ICommand<int>;

internal sealed class DiscardScoringPlanHandler(IScoringDb db, ICohortDirectory cohorts)
    : IRequestHandler<DiscardScoringPlan, Result<int>>
{
    public async Task<Result<int>> Handle(DiscardScoringPlan command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var found = await db.DraftAsRead(cohort.Id, command.Version, ct);
        if (!found.Succeeded(out var draft))
            return Result<int>.Refuse(found.Errors);

        db.ScoringPlans.Remove(draft);
        return draft.Number;
    }
}
