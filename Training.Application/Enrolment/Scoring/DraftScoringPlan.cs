using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring;

/// <summary>
/// Begins the next plan of a cohort, from what is in force or from what is usual. Answers its number. One draft at a time:
/// two would each be the next.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record DraftScoringPlan(string Cohort) : ICommand<int>;

internal sealed class DraftScoringPlanHandler(
    IScoringDb db,
    ICohortDirectory cohorts,
    IRuleSets rules,
    SelectionFreeze freeze,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<DraftScoringPlan, Result<int>>
{
    public async Task<Result<int>> Handle(DraftScoringPlan command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var last = await db
            .ScoringPlans.AsNoTracking()
            .Where(plan => plan.CohortId == cohort.Id)
            .OrderByDescending(plan => plan.Number)
            .FirstOrDefaultAsync(ct);
        if (last is { State: PlanState.Draft })
            return ScoringErrors.HasDraft.With("number", last.Number);

        var draft = new ScoringPlan(
            ScoringPlanId.New(clock.GetUtcNow()),
            cohort.Id,
            (last?.Number ?? 0) + 1,
            last?.Terms ?? UsualTerms.By(await RulesOf(cohort, ct)),
            actor.Name
        );
        db.ScoringPlans.Add(draft);
        return draft.Number;
    }

    private async Task<ScoreRules?> RulesOf(CohortSummary cohort, CancellationToken ct) =>
        cohort.RuleSet is { } id ? (await rules.StudyRulesOf(id, ct))?.Scores : null;
}
