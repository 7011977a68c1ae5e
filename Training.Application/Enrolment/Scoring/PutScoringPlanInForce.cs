using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring;

/// <summary>
/// From now on everybody of the cohort is scored by its draft, and by no other plan. Refused where scores were entered on
/// another scale. Answers its number.
/// </summary>
/// <param name="Version">The version that was read, so that nobody puts in force what they have not seen.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record PutScoringPlanInForce(string Cohort, int Version) : ICommand<int>;

internal sealed class PutScoringPlanInForceHandler(
    IScoringDb db,
    ICohortDirectory cohorts,
    SelectionFreeze freeze,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<PutScoringPlanInForce, Result<int>>
{
    public async Task<Result<int>> Handle(PutScoringPlanInForce command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var found = await db.DraftAsRead(cohort.Id, command.Version, ct);
        if (!found.Succeeded(out var draft))
            return Result<int>.Refuse(found.Errors);
        var current = await db.PlanIn(cohort.Id, PlanState.InForce, ct);
        if (current is not null && await Rescaled(current, draft, ct) is { } refusal)
            return refusal;

        current?.GiveWay();
        draft.PutInForce(actor.Name, clock.GetUtcNow());
        return draft.Number;
    }

    /// <summary>A seven of ten is no seven of a hundred: a component on another scale gets another code.</summary>
    private async Task<Error?> Rescaled(ScoringPlan current, ScoringPlan draft, CancellationToken ct)
    {
        foreach (var component in draft.Terms.Components)
        {
            var was = current.Terms.Components.FirstOrDefault(one => one.Code == component.Code);
            if (was is null || was.Scale == component.Scale)
                continue;
            var entered = await db.Scores.CountAsync(
                score => score.CohortId == draft.CohortId && score.Column == component.Code && score.Value != null,
                ct
            );
            if (entered > 0)
            {
                return ScoringErrors
                    .ScaleInUse.With("component", component.Code)
                    .With("scale", was.Scale)
                    .With("entered", entered);
            }
        }
        return null;
    }
}
