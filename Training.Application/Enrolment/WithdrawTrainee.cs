using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Ends a candidacy before or during the course (thôi học). Answers the number of spells so far.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record WithdrawTrainee(CandidacyId Candidacy, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class WithdrawTraineeRules : AbstractValidator<WithdrawTrainee>
{
    public WithdrawTraineeRules() => RuleFor(command => command.Act).SetValidator(new ReasonedActRules());
}

internal sealed class WithdrawTraineeHandler(IEnrolmentDb db, Seating seating)
    : IRequestHandler<WithdrawTrainee, Result<int>>
{
    public async Task<Result<int>> Handle(WithdrawTrainee command, CancellationToken ct)
    {
        if (await db.WithSpells([command.Candidacy], ct) is not [var candidacy])
            return EnrolmentErrors.Unknown;

        await seating.GiveBack([candidacy.ClassId], ct);
        var done = candidacy.Withdraw(command.Act);
        return done.Succeeded(out _) ? candidacy.Spells.Count : Result<int>.Refuse(done.Errors);
    }
}
