using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Admits everybody whom a decided selection gives a seat.</summary>
/// <param name="Telling">When they are told; null: now.</param>
public sealed record AdmitSelected(SelectionId Selection, SendingPlan? Telling = null);

/// <summary>
/// Looks first whether the selection would still come out of what is there now; if not, nobody is admitted and it is a trial
/// again. From then on nothing that it was made from can change.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class AdmitSelectedHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    SelectionInput input,
    Acts acts,
    Verdicts verdicts
) : IWorkHandler<AdmitSelected>
{
    /// <summary>A second of work at most, so that a stop is quick.</summary>
    internal const int Portion = 200;

    public async Task<Result<Progress>> Handle(AdmitSelected work, CancellationToken ct)
    {
        if (await db.Selections.FindAsync([work.Selection], ct) is not { State: SelectionState.Admitting } run)
            return Progress.Complete;
        if (run.Done == 0 && !await Begin(run, ct))
            return Progress.Complete;

        var next = await db
            .SelectionLines.Where(line => line.RunId == run.Id && line.Outcome == SelectionOutcome.Admitted)
            .OrderBy(line => line.Place)
            .Skip(run.Done)
            .Take(Portion)
            .Select(line => line.CandidacyId)
            .ToListAsync(ct);
        var applied = (await enrolment.WithSpells(next, ct)).FindAll(one => one.State == CandidacyState.Applied);
        var act = new Act(run.On!.Value, run.Decision, run.Reason);
        var admitted = await acts.Do(applied, candidacy => candidacy.Admit(act), work.Telling, ct);
        if (!admitted.Succeeded(out _))
            return Result<Progress>.Refuse(admitted.Errors);

        run.Advance(next.Count);
        return new Progress(run.Done, run.Admitted);
    }

    /// <summary>In the cohort's turn, so that nobody changes what is read here before it is frozen.</summary>
    private async Task<bool> Begin(SelectionRun run, CancellationToken ct)
    {
        await verdicts.TakeTurn(run.CohortId, ct);
        var now = await input.Read(run, ct);
        if (!now.Succeeded(out var applicants) || applicants.Basis().Mark != run.Basis)
        {
            run.GiveUp();
            return false;
        }
        await verdicts.Freeze(db.SelectionLines.Where(one => one.RunId == run.Id).Select(one => one.CandidacyId), ct);
        return true;
    }
}
