using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Takes a trainee back from leave, into a class with a free seat. Answers the number of spells so far.</summary>
/// <param name="Into">Code of the class.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ReturnFromLeave(CandidacyId Candidacy, string Into, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class ReturnFromLeaveRules : AbstractValidator<ReturnFromLeave>
{
    public ReturnFromLeaveRules() => RuleFor(command => command.Act).SetValidator(new ActRules());
}

internal sealed class ReturnFromLeaveHandler(IEnrolmentDb db, Seating seating, TimeProvider clock)
    : IRequestHandler<ReturnFromLeave, Result<int>>
{
    public async Task<Result<int>> Handle(ReturnFromLeave command, CancellationToken ct)
    {
        if (await db.WithSpells([command.Candidacy], ct) is not [var candidacy])
            return EnrolmentErrors.Unknown;

        var seated = await seating.TakeSeats(command.Into, [candidacy], command.Act.On, ct);
        if (!seated.Succeeded(out var into))
            return Result<int>.Refuse(seated.Errors);

        var done = candidacy.Return(SpellId.New(clock.GetUtcNow()), into.Id, command.Act);
        return done.Succeeded(out _) ? candidacy.Spells.Count : Result<int>.Refuse(done.Errors);
    }
}
