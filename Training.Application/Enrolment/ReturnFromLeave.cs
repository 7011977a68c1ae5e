using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Takes trainees back from leave by one decision, into a class with free seats: all of them, or none. Answers how many.</summary>
/// <param name="Into">Code of the class.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ReturnFromLeave(IReadOnlyList<CandidacyId> Candidacies, string Into, Act Act)
    : ICommand<int>,
        IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class ReturnFromLeaveRules : AbstractValidator<ReturnFromLeave>
{
    public ReturnFromLeaveRules()
    {
        RuleFor(command => command.Candidacies).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(command => command.Act).SetValidator(new ActRules());
    }
}

internal sealed class ReturnFromLeaveHandler(IEnrolmentDb db, Seating seating, Acts acts, TimeProvider clock)
    : IRequestHandler<ReturnFromLeave, Result<int>>
{
    public async Task<Result<int>> Handle(ReturnFromLeave command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        if (candidacies.Count < chosen.Count)
            return EnrolmentErrors.Unknown;

        var seated = await seating.TakeSeats(command.Into, candidacies, command.Act.On, ct);
        if (!seated.Succeeded(out var into))
            return Result<int>.Refuse(seated.Errors);

        return await acts.Do(
            candidacies,
            c => c.Return(SpellId.New(clock.GetUtcNow()), into.Id, command.Act),
            command.Act.Telling,
            ct
        );
    }
}
