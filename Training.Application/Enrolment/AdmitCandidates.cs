using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Records that people were selected (trúng tuyển) by one decision: all of them, or none. Answers how many.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record AdmitCandidates(IReadOnlyList<CandidacyId> Candidacies, Act Act) : ICommand<int>, IStatesReason
{
    string? IStatesReason.Reason => Act.Reason;
}

internal sealed class AdmitCandidatesRules : AbstractValidator<AdmitCandidates>
{
    public AdmitCandidatesRules()
    {
        RuleFor(command => command.Candidacies).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(command => command.Act).SetValidator(new ActRules());
    }
}

internal sealed class AdmitCandidatesHandler(IEnrolmentDb db, Acts acts) : IRequestHandler<AdmitCandidates, Result<int>>
{
    public async Task<Result<int>> Handle(AdmitCandidates command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        return candidacies.Count < chosen.Count
            ? EnrolmentErrors.Unknown
            : await acts.Do(candidacies, candidacy => candidacy.Admit(command.Act), command.Act.Telling, ct);
    }
}
