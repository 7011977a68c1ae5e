using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>
/// Keeps verdicts in step with what they follow from. Whoever changes a file, a finding or the policy throws the verdicts
/// away in the same transaction; whoever judges takes the cohort's turn first, so that nothing is judged by what was read
/// before a change and stored behind it.
/// </summary>
internal sealed class Verdicts(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IWorkQueue queue,
    TimeProvider clock
) : IFileReaders
{
    /// <summary>To be taken before anything is read that verdicts follow from. False where no policy is in force.</summary>
    public async Task<bool> TakeTurn(CohortId cohort, CancellationToken ct) =>
        await db
            .Policies.Where(policy => policy.CohortId == cohort && policy.State == PolicyState.InForce)
            .ExecuteUpdateAsync(policy => policy.SetProperty(one => one.Turn, one => one.Turn + 1), ct) > 0;

    /// <summary>A personal file was changed by hand.</summary>
    public Task Changed(IReadOnlyCollection<PersonId> people, CancellationToken ct) => Renew(people, ct);

    /// <summary>What is known of these people changed: their verdicts are judged again, in every cohort, unless a decision rests on them.</summary>
    public async Task Renew(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        if (people.Count == 0)
            return;
        var own = enrolment.Candidacies.Where(candidacy => people.Contains(candidacy.PersonId));
        foreach (var cohort in await own.Select(candidacy => candidacy.CohortId).Distinct().ToListAsync(ct))
        {
            if (!await TakeTurn(cohort, ct))
                continue;
            await db
                .Verdicts.Where(verdict =>
                    verdict.CohortId == cohort
                    && verdict.FrozenAt == null
                    && own.Select(candidacy => candidacy.Id).Contains(verdict.CandidacyId)
                )
                .ExecuteDeleteAsync(ct);
            await JudgeMissing(cohort, ct);
        }
    }

    /// <summary>Another policy is in force: the whole cohort is judged again, unless a decision rests on it.</summary>
    public async Task<WorkId> RenewAll(CohortId cohort, CancellationToken ct)
    {
        await TakeTurn(cohort, ct);
        await db
            .Verdicts.Where(verdict => verdict.CohortId == cohort && verdict.FrozenAt == null)
            .ExecuteDeleteAsync(ct);
        return await JudgeMissing(cohort, ct);
    }

    /// <summary>
    /// A recheck of one application was upheld: it is judged again by what is known now, though a decision rests on its
    /// verdict. To be asked in the cohort's turn.
    /// </summary>
    /// <returns>The verdict that was decided by, for the case to keep; null: there was none.</returns>
    public async Task<Verdict?> Reopen(Candidacy file, CancellationToken ct)
    {
        var decided = await db.Verdicts.SingleOrDefaultAsync(verdict => verdict.CandidacyId == file.Id, ct);
        if (decided is not null)
            db.Verdicts.Remove(decided);
        await JudgeMissing(file.CohortId, ct);
        return decided;
    }

    /// <summary>Applications came in; without a policy in force they wait for one.</summary>
    public async Task JudgeNewcomers(CohortId cohort, CancellationToken ct)
    {
        if (await db.Policies.AnyAsync(p => p.CohortId == cohort && p.State == PolicyState.InForce, ct))
            await JudgeMissing(cohort, ct);
    }

    private async Task<WorkId> JudgeMissing(CohortId cohort, CancellationToken ct)
    {
        var code = (await cohorts.Find(cohort, ct))?.Code;
        return await queue.Enqueue(new JudgeFiles(cohort, code), $"{Guid.CreateVersion7(clock.GetUtcNow())}", ct);
    }

    /// <summary>A decision rests on these verdicts from now on. Answers how many there are; one that is missing cannot be decided by.</summary>
    public Task<int> Freeze(IQueryable<CandidacyId> candidacies, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db
            .Verdicts.Where(verdict => candidacies.Contains(verdict.CandidacyId))
            .ExecuteUpdateAsync(verdict => verdict.SetProperty(one => one.FrozenAt, one => one.FrozenAt ?? now), ct);
    }
}
