using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment;

/// <summary>Puts people into one class by one decision: all of them, or none. Answers how many.</summary>
/// <param name="Into">Code of the class.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record EnrolTrainees(IReadOnlyList<CandidacyId> Candidacies, string Into, Act Act)
    : ICommand<int>,
        IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class EnrolTraineesRules : AbstractValidator<EnrolTrainees>
{
    public EnrolTraineesRules()
    {
        RuleFor(command => command.Candidacies).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(command => command.Act).SetValidator(new ActRules());
    }
}

internal sealed class EnrolTraineesHandler(
    IEnrolmentDb db,
    IEligibilityDb eligibility,
    Seating seating,
    Acts acts,
    TimeProvider clock
) : IRequestHandler<EnrolTrainees, Result<int>>
{
    public async Task<Result<int>> Handle(EnrolTrainees command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        if (candidacies.Count < chosen.Count)
            return EnrolmentErrors.Unknown;
        var unselected = candidacies.Where(candidacy => candidacy.State == CandidacyState.Applied);
        if (await eligibility.Policies.AdmitsBySelection(unselected, ct))
            return EnrolmentErrors.NotSelected;

        var seated = await seating.TakeSeats(command.Into, candidacies, command.Act.On, ct);
        if (!seated.Succeeded(out var into))
            return Result<int>.Refuse(seated.Errors);

        return await acts.Do(
            candidacies,
            c => c.Enrol(SpellId.New(clock.GetUtcNow()), into.Id, command.Act),
            command.Act.Telling,
            ct
        );
    }
}
