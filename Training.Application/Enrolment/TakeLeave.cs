using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Lets trainees go on leave (bảo lưu) by one decision: their spells end, their seats are free. Answers how many.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record TakeLeave(IReadOnlyList<CandidacyId> Candidacies, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class TakeLeaveRules : AbstractValidator<TakeLeave>
{
    public TakeLeaveRules()
    {
        RuleFor(command => command.Candidacies).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(command => command.Act).SetValidator(new ReasonedActRules());
    }
}

internal sealed class TakeLeaveHandler(IEnrolmentDb db, Seating seating, Acts acts)
    : IRequestHandler<TakeLeave, Result<int>>
{
    public async Task<Result<int>> Handle(TakeLeave command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        if (candidacies.Count < chosen.Count)
            return EnrolmentErrors.Unknown;

        await seating.GiveBack(candidacies.Select(candidacy => candidacy.ClassId), ct);
        return await acts.Do(candidacies, candidacy => candidacy.GoOnLeave(command.Act), command.Act.Telling, ct);
    }
}
