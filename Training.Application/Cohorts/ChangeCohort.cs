using FluentValidation;
using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Replaces what was planned of a cohort. Answers its new version.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Quotas">Cells of the quota matrix to set in the same breath; those not named stay, 0 takes one away.</param>
[Requires(Permission.EditCohorts)]
public sealed record ChangeCohort(string Code, CohortPlan Plan, int Version, IReadOnlyList<QuotaSeats>? Quotas = null)
    : ICommand<int>;

internal sealed class ChangeCohortRules : AbstractValidator<ChangeCohort>
{
    public ChangeCohortRules()
    {
        RuleFor(command => command.Plan).SetValidator(new CohortPlanRules());
        RuleForEach(command => command.Quotas).SetValidator(new QuotaSeatsRules());
    }
}

internal sealed class ChangeCohortHandler(
    ICohortsDb db,
    IUnitCatalogue units,
    IRuleSets rules,
    ICurricula curricula,
    IStoredResults results,
    TimeProvider clock
) : IRequestHandler<ChangeCohort, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeCohort command, CancellationToken ct)
    {
        if (await db.CohortByCode(command.Code, ct) is not { } cohort)
            return CohortErrors.Unknown;
        if (cohort.Version != command.Version)
            return Error.Stale;

        var quotas = command.Quotas ?? [];
        var known = quotas.Count == 0 ? [] : (await units.All(ct)).Select(unit => unit.Id).ToHashSet();
        if (quotas.Any(cell => !known.Contains(cell.Unit)))
            return CohortErrors.UnitUnknown;

        var classes = db.Classes.Where(c => c.CohortId == cohort.Id);
        var (seats, begun) = (await classes.SumAsync(c => c.Capacity, ct), await classes.AnyAsync(c => c.Used, ct));
        var course = (cohort.RuleSet, cohort.Curriculum);
        var changed = cohort.Change(command.Plan, seats, begun, clock.Day());
        if (changed.Succeeded(out _))
            changed = await rules.Choose(cohort, command.Plan.RuleSet, clock.Day(), ct);
        if (changed.Succeeded(out _) && command.Plan.Curriculum is { } curriculum)
            changed = await curricula.Choose(cohort, curriculum, clock.Day(), ct);
        if (changed.Succeeded(out _) && quotas.Count > 0)
            changed = cohort.ChangeQuotas(QuotaSeatsRules.ByKey(quotas));
        if (changed.Succeeded(out _) && course != (cohort.RuleSet, cohort.Curriculum))
            await results.Renew(cohort.Id, cohort.Code, ct);
        return changed.Succeeded(out _) ? cohort.Version : Result<int>.Refuse(changed.Errors);
    }
}
