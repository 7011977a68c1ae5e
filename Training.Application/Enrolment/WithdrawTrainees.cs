using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Ends candidacies before or during the course (thôi học) by one decision. Answers how many.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record WithdrawTrainees(IReadOnlyList<CandidacyId> Candidacies, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class WithdrawTraineesRules : AbstractValidator<WithdrawTrainees>
{
    public WithdrawTraineesRules()
    {
        RuleFor(command => command.Candidacies).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(command => command.Act).SetValidator(new ReasonedActRules());
    }
}

internal sealed class WithdrawTraineesHandler(IEnrolmentDb db, Seating seating, Acts acts)
    : IRequestHandler<WithdrawTrainees, Result<int>>
{
    public async Task<Result<int>> Handle(WithdrawTrainees command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        if (candidacies.Count < chosen.Count)
            return EnrolmentErrors.Unknown;

        await seating.GiveBack(candidacies.Select(candidacy => candidacy.ClassId), ct);
        return await acts.Do(candidacies, candidacy => candidacy.Withdraw(command.Act), command.Act.Telling, ct);
    }
}
