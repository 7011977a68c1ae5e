using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>
/// Has the applications of a cohort judged by this edition from now on, in the background; the one before is replaced. What
/// a decision rests on keeps the edition it was judged by. Answers the work.
/// </summary>
/// <param name="Version">The version that was read, so that nobody puts in force what they have not seen.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record PutPolicyInForce(string Cohort, int Number, int Version, Decision Decision) : ICommand<WorkId>;

internal sealed class PutPolicyInForceRules : AbstractValidator<PutPolicyInForce>
{
    public PutPolicyInForceRules()
    {
        RuleFor(command => command.Decision.Number)
            .MaximumLength(60)
            .WithErrorCode("enrolment.decision_number_too_long");
        RuleFor(command => command.Decision.Signatory).MaximumLength(120).WithErrorCode("enrolment.signatory_too_long");
    }
}

internal sealed class PutPolicyInForceHandler(
    IEligibilityDb db,
    ICohortDirectory cohorts,
    Verdicts verdicts,
    SelectionFreeze freeze,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<PutPolicyInForce, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(PutPolicyInForce command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        var found = await db.Policies.DraftAsRead(cohort.Id, command.Number, command.Version, ct);
        if (!found.Succeeded(out var policy))
            return Result<WorkId>.Refuse(found.Errors);
        var before = await db.Policies.InForceOf(cohort.Id, ct);
        var inForce = policy.PutInForce(command.Decision, actor.Name, clock.GetUtcNow());
        if (inForce.Errors.Count > 0)
            return Result<WorkId>.Refuse(inForce.Errors);

        before?.Replace();
        return await verdicts.RenewAll(cohort.Id, ct);
    }
}
