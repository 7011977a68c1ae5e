using FluentValidation;

namespace Training.Application.Cohorts;

/// <summary>What a plan must say at all; whether its parts agree is for <see cref="Cohort"/> to say.</summary>
internal sealed class CohortPlanRules : AbstractValidator<CohortPlan>
{
    public CohortPlanRules()
    {
        RuleFor(plan => plan.NameVi).NotEmpty().WithErrorCode("cohorts.name_missing");
        RuleFor(plan => plan.NameEn).NotEmpty().WithErrorCode("cohorts.name_missing");
        RuleFor(plan => plan.NameVi).MaximumLength(200).WithErrorCode("cohorts.name_too_long");
        RuleFor(plan => plan.NameEn).MaximumLength(200).WithErrorCode("cohorts.name_too_long");
        RuleFor(plan => plan.PlannedSize).InclusiveBetween(1, 10_000).WithErrorCode("cohorts.size_out_of_range");
        RuleFor(plan => plan.FilingFrom).NotEmpty().WithErrorCode("cohorts.date_missing");
        RuleFor(plan => plan.FilingTo).NotEmpty().WithErrorCode("cohorts.date_missing");
        RuleFor(plan => plan.OpensOn).NotEmpty().WithErrorCode("cohorts.date_missing");
        RuleFor(plan => plan.ClosesOn).NotEmpty().WithErrorCode("cohorts.date_missing");
        RuleFor(plan => plan.Decision).SetValidator(new DecisionRules());
    }
}

internal sealed class DecisionRules : AbstractValidator<Contracts.Decision>
{
    public DecisionRules()
    {
        RuleFor(decision => decision.Number).MaximumLength(60).WithErrorCode("cohorts.decision_number_too_long");
        RuleFor(decision => decision.Signatory).MaximumLength(120).WithErrorCode("cohorts.signatory_too_long");
    }
}
