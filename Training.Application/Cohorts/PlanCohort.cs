using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Adds a cohort to the programme.</summary>
[Requires(Permission.EditCohorts)]
public sealed record PlanCohort(string Code, CohortPlan Plan) : ICommand<CohortId>;

internal sealed class PlanCohortRules : AbstractValidator<PlanCohort>
{
    public PlanCohortRules()
    {
        RuleFor(command => command.Code).Matches(Common.Code.Pattern).WithErrorCode("cohorts.code_malformed");
        RuleFor(command => command.Plan).SetValidator(new CohortPlanRules());
    }
}

internal sealed class PlanCohortHandler(ICohortsDb db, IRuleSets rules, ICurricula curricula, TimeProvider clock)
    : IRequestHandler<PlanCohort, Result<CohortId>>
{
    public async Task<Result<CohortId>> Handle(PlanCohort command, CancellationToken ct)
    {
        var code = Code.Clean(command.Code);
        if (await db.Programmes.OrderBy(p => p.Code).FirstOrDefaultAsync(ct) is not { } programme)
            return CohortErrors.ProgrammeUnknown;
        if (await db.Cohorts.AnyAsync(cohort => cohort.Code == code, ct))
            return CohortErrors.CodeTaken.With("code", code);

        var planned = Cohort.Plan(CohortId.New(clock.GetUtcNow()), programme.Id, code, command.Plan);
        if (planned.Succeeded(out var cohort))
            planned = await rules.Choose(cohort, command.Plan.RuleSet, clock.Day(), ct);
        if (planned.Succeeded(out cohort) && command.Plan.Curriculum is { } curriculum)
            planned = await curricula.Choose(cohort, curriculum, clock.Day(), ct);
        if (!planned.Succeeded(out cohort))
            return Result<CohortId>.Refuse(planned.Errors);

        db.Cohorts.Add(cohort);
        return cohort.Id;
    }
}
