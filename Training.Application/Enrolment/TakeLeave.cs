using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Lets a trainee go on leave (bảo lưu): the spell ends, the seat is free. Answers the number of spells so far.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record TakeLeave(CandidacyId Candidacy, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class TakeLeaveRules : AbstractValidator<TakeLeave>
{
    public TakeLeaveRules() => RuleFor(command => command.Act).SetValidator(new ReasonedActRules());
}

internal sealed class TakeLeaveHandler(IEnrolmentDb db, Seating seating) : IRequestHandler<TakeLeave, Result<int>>
{
    public async Task<Result<int>> Handle(TakeLeave command, CancellationToken ct)
    {
        if (await db.WithSpells([command.Candidacy], ct) is not [var candidacy])
            return EnrolmentErrors.Unknown;

        await seating.GiveBack([candidacy.ClassId], ct);
        var done = candidacy.GoOnLeave(command.Act);
        return done.Succeeded(out _) ? candidacy.Spells.Count : Result<int>.Refuse(done.Errors);
    }
}
