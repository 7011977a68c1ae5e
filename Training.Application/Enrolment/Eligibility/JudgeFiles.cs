using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>Judges the applications of a cohort that have no verdict, by the policy in force.</summary>
/// <param name="Subject">Code of the cohort.</param>
public sealed record JudgeFiles(CohortId Cohort, string? Subject) : IHasSubject;

[RunsIn(Lane.Enrolment)]
internal sealed class JudgeFilesHandler(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ISelectionDb selections,
    Verdicts verdicts,
    Judging judging,
    AnswerVault vault,
    TimeProvider clock
) : IWorkHandler<JudgeFiles>
{
    /// <summary>About a third of a second of work; more would make those wait who change a file meanwhile.</summary>
    internal const int Portion = 1000;

    public async Task<Result<Progress>> Handle(JudgeFiles work, CancellationToken ct)
    {
        if (!await verdicts.TakeTurn(work.Cohort, ct))
            return Progress.Complete;

        var policy = (await db.Policies.AsNoTracking().InForceOf(work.Cohort, ct))!;
        var everybody = enrolment.Candidacies.Where(candidacy => candidacy.CohortId == work.Cohort);
        var total = await everybody.CountAsync(ct);
        var before = await db.Verdicts.CountAsync(verdict => verdict.CohortId == work.Cohort, ct);
        var missing = everybody
            .Where(candidacy => !db.Verdicts.Any(verdict => verdict.CandidacyId == candidacy.Id))
            .OrderBy(candidacy => candidacy.PersonId) // the order of the index, so that looking ends where the portion is full
            .Take(Portion);

        var judged = await judging.Judge(policy.Content, missing, ct);
        var now = clock.GetUtcNow();
        // What is judged behind a decision follows from a recheck, and the file moves it no more than it moves the others.
        var frozen = await selections.Decided.AnyAsync(run => run.CohortId == work.Cohort, ct);
        foreach (var (id, judgement) in judged)
            db.Verdicts.Add(Verdict.Of(id, policy, judgement, vault.Seal(id, judgement), now, frozen));
        return judged.Count < Portion
            ? new Progress(total, total)
            : new Progress(Math.Min(total - 1, before + judged.Count), total);
    }
}
