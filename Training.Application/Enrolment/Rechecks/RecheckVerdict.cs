using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>Has an application judged again for an upheld case, which keeps the verdict that was decided by.</summary>
internal sealed class RecheckVerdict(ISelectionDb selections, Verdicts verdicts, AnswerVault vault)
{
    /// <summary>To be asked in the cohort's turn. Of whoever has a seat, or has left, nothing is judged again.</summary>
    public async Task JudgeAgain(Recheck recheck, Candidacy file, CancellationToken ct)
    {
        if (file.State != CandidacyState.Applied || await verdicts.Reopen(file, ct) is not { } decided)
            return;

        var run = await selections.DecidedAbout(file.Id, ct);
        recheck.Keep(
            new(run!.Number, decided.Policy, decided.Outcome, decided.Path),
            vault.Seal(decided, Recheck.PlaceOf(recheck.Id))
        );
    }
}
