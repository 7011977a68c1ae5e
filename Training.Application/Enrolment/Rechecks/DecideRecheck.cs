using FluentValidation;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>
/// Answers a case for good. An upheld one puts right what was wrong of its one application, which is judged again; the decided
/// selection stays as it is, and a further one ranks by what is known then. A letter tells the applicant where the answer
/// stands. Answers the case.
/// </summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Answer">For the applicant to read; 1 to 2,000 characters.</param>
/// <param name="Corrections">None where it is rejected.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record DecideRecheck(RecheckId Id, int Version, bool Upheld, string Answer, WantedCorrections Corrections)
    : ICommand<RecheckId>,
        IStatesReason
{
    string? IStatesReason.Reason => Answer;
}

internal sealed class DecideRecheckRules : AbstractValidator<DecideRecheck>
{
    private const int LongestReason = 500;

    public DecideRecheckRules()
    {
        RuleFor(command => command.Answer).NotEmpty().WithErrorCode("rechecks.answer_missing");
        RuleFor(command => command.Answer)
            .Must(answer => Vietnamese.CleanLines(answer).Length <= Recheck.LongestText)
            .WithErrorCode("rechecks.answer_too_long");
        RuleFor(command => command.Corrections)
            .Must((command, corrections) => command.Upheld || corrections.IsEmpty)
            .WithErrorCode("rechecks.rejected_corrects");
        RuleForEach(command => command.Corrections.Conditions)
            .Must(finding => !string.IsNullOrWhiteSpace(finding.Reason))
            .WithErrorCode("policies.reason_missing");
        RuleForEach(command => command.Corrections.Conditions)
            .Must(finding => finding.Reason.Length <= LongestReason)
            .WithErrorCode("enrolment.reason_too_long");
    }
}

internal sealed class DecideRecheckHandler(
    IRecheckDb db,
    IEnrolmentDb enrolment,
    ISelectionDb selections,
    Verdicts verdicts,
    RecheckCorrecting correcting,
    RecheckVerdict verdict,
    IWorkQueue queue,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<DecideRecheck, Result<RecheckId>>
{
    public async Task<Result<RecheckId>> Handle(DecideRecheck command, CancellationToken ct)
    {
        var cases = db.Rechecks.Where(one => one.Id == command.Id);
        if (await cases.Select(one => new { one.CohortId }).SingleOrDefaultAsync(ct) is not { CohortId: var cohort })
            return RecheckErrors.Unknown;

        await verdicts.TakeTurn(cohort, ct); // before anything is read that the answer follows from
        var recheck = await cases.SingleAsync(ct);
        if (recheck.WhyClosed() is { } closed)
            return closed;
        if (recheck.Version != command.Version)
            return Error.Stale;

        var carried = command.Upheld ? await Uphold(recheck, command.Corrections, ct) : new List<Correction>();
        if (!carried.Succeeded(out var corrections))
            return Result<RecheckId>.Refuse(carried.Errors);

        recheck.Close(command.Upheld, command.Answer, corrections, actor.Name, clock.GetUtcNow());
        await queue.Enqueue(new RecheckAnswered(recheck.Id), $"{recheck.Id}", ct);
        return recheck.Id;
    }

    private async Task<Result<IReadOnlyList<Correction>>> Uphold(
        Recheck recheck,
        WantedCorrections wanted,
        CancellationToken ct
    )
    {
        if (
            await selections.Selections.AnyAsync(
                run => run.CohortId == recheck.CohortId && run.State == SelectionState.Admitting,
                ct
            )
        )
        {
            return RecheckErrors.Admitting;
        }

        var file = await enrolment.Candidacies.SingleAsync(c => c.Id == recheck.CandidacyId, ct);
        var carried = await correcting.Carry(file, wanted, ct);
        if (carried.Errors.Count == 0)
            await verdict.JudgeAgain(recheck, file, ct);
        return carried;
    }
}
