using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Eligibility.Applications;

/// <summary>
/// HR says, from the papers, whether a condition is met that words leave in doubt; the verdict is judged again. Refused for
/// what the file holds as a date or a choice, which is corrected there, and once a decision rests on the verdict. Answers
/// the application.
/// </summary>
/// <param name="Condition">Its key, as the verdict names it.</param>
/// <param name="Met">Null takes the finding back: the words count again.</param>
/// <param name="Reason">Which paper says so; 1 to 500 characters.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record SettleCondition(CandidacyId Application, string Condition, bool? Met, string Reason)
    : ICommand<CandidacyId>,
        IStatesReason
{
    string? IStatesReason.Reason => Reason;
}

internal sealed class SettleConditionRules : AbstractValidator<SettleCondition>
{
    public SettleConditionRules()
    {
        RuleFor(command => command.Reason).NotEmpty().WithErrorCode("policies.reason_missing");
        RuleFor(command => command.Reason).MaximumLength(500).WithErrorCode("enrolment.reason_too_long");
    }
}

internal sealed class SettleConditionHandler(
    IEnrolmentDb enrolment,
    SettledConditions settled,
    Verdicts verdicts,
    SelectionFreeze freeze
) : IRequestHandler<SettleCondition, Result<CandidacyId>>
{
    public async Task<Result<CandidacyId>> Handle(SettleCondition command, CancellationToken ct)
    {
        if (await enrolment.Candidacies.SingleOrDefaultAsync(c => c.Id == command.Application, ct) is not { } file)
            return EnrolmentErrors.Unknown;
        if (await freeze.WhyNot(file.CohortId, ct) is { } frozen)
            return frozen;
        if (await settled.Say(file, command.Condition, command.Met, command.Reason, ct) is { } refusal)
            return refusal;

        await verdicts.Renew([file.PersonId], ct);
        return file.Id;
    }
}
