using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Enrolment;

/// <summary>By what, from when and why something is done to a trainee (GRD-05). What is not known of the decision stays empty.</summary>
/// <param name="On">The day from which it holds.</param>
/// <param name="Telling">When those whom it concerns are told; null: now.</param>
public sealed record Act(DateOnly On, Decision Decision, string? Reason = null, SendingPlan? Telling = null);

internal sealed class ActRules : AbstractValidator<Act>
{
    public ActRules()
    {
        RuleFor(act => act.On).NotEmpty().WithErrorCode("enrolment.date_missing");
        RuleFor(act => act.Reason).MaximumLength(500).WithErrorCode("enrolment.reason_too_long");
        RuleFor(act => act.Telling).SetValidator(new SendingPlanRules()!);
        RuleFor(act => act.Decision.Number).MaximumLength(60).WithErrorCode("enrolment.decision_number_too_long");
        RuleFor(act => act.Decision.Signatory).MaximumLength(120).WithErrorCode("enrolment.signatory_too_long");
    }
}

/// <summary>For acts against or at the wish of one person, which are never without a reason.</summary>
internal sealed class ReasonedActRules : AbstractValidator<Act>
{
    public ReasonedActRules()
    {
        Include(new ActRules());
        RuleFor(act => act.Reason).NotEmpty().WithErrorCode("enrolment.reason_missing");
    }
}
