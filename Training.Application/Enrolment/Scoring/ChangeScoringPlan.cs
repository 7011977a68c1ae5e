using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring;

/// <summary>Changes the draft of a cohort as a whole. Refused with all that is wrong at once. Answers its new version.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ChangeScoringPlan(string Cohort, int Version, ScoringTerms Terms) : ICommand<int>;

internal sealed class ChangeScoringPlanHandler(
    IScoringDb db,
    ICohortDirectory cohorts,
    SelectionFreeze freeze,
    IActor actor
) : IRequestHandler<ChangeScoringPlan, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeScoringPlan command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var found = await db.DraftAsRead(cohort.Id, command.Version, ct);
        if (!found.Succeeded(out var draft))
            return Result<int>.Refuse(found.Errors);

        var changed = draft.Change(command.Terms, actor.Name);
        return changed.Succeeded(out _) ? draft.Version : Result<int>.Refuse(changed.Errors);
    }
}
