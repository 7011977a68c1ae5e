using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment;

/// <summary>
/// Records that people were selected (trúng tuyển) by one decision: all of them, or none. Answers how many. Refused in a cohort
/// with an eligibility policy in force, where only a selection admits.
/// </summary>
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

internal sealed class AdmitCandidatesHandler(IEnrolmentDb db, IEligibilityDb eligibility, Acts acts)
    : IRequestHandler<AdmitCandidates, Result<int>>
{
    public async Task<Result<int>> Handle(AdmitCandidates command, CancellationToken ct)
    {
        var chosen = command.Candidacies.Distinct().ToList();
        var candidacies = await db.WithSpells(chosen, ct);
        if (candidacies.Count < chosen.Count)
            return EnrolmentErrors.Unknown;
        return await eligibility.Policies.AdmitsBySelection(candidacies, ct)
            ? EnrolmentErrors.BySelection
            : await acts.Do(candidacies, candidacy => candidacy.Admit(command.Act), command.Act.Telling, ct);
    }
}
