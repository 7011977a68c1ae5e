using FluentValidation;

namespace Training.Application.Cohorts;

/// <summary>Replaces what was planned of a cohort. Answers its new version.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EditCohorts)]
public sealed record ChangeCohort(string Code, CohortPlan Plan, int Version) : ICommand<int>;

internal sealed class ChangeCohortRules : AbstractValidator<ChangeCohort>
{
    public ChangeCohortRules() => RuleFor(command => command.Plan).SetValidator(new CohortPlanRules());
}

internal sealed class ChangeCohortHandler(ICohortsDb db) : IRequestHandler<ChangeCohort, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeCohort command, CancellationToken ct)
    {
        if (await db.CohortByCode(command.Code, ct) is not { } cohort)
            return CohortErrors.Unknown;
        if (cohort.Version != command.Version)
            return Error.Stale;

        var seats = await db.Classes.Where(c => c.CohortId == cohort.Id).SumAsync(c => c.Capacity, ct);
        var changed = cohort.Change(command.Plan, seats);
        return changed.Succeeded(out _) ? cohort.Version : Result<int>.Refuse(changed.Errors);
    }
}
