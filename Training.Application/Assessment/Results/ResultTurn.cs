using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>
/// Whoever stores kept results of a cohort, or throws them away because what they were computed from changes, has the turn
/// until they commit. So nobody stores sums of what another has just changed, on whichever database.
/// </summary>
public sealed class ResultTurn(CohortId cohortId)
{
    public CohortId CohortId { get; private set; } = cohortId;
    public int Number { get; private set; } = 1;
}

internal sealed class ResultTurns(IResultsDb db, IClassMembers members, ICohortDirectory cohorts)
{
    /// <summary>To be taken before anything is read that results follow from. Two first ones collide on the key.</summary>
    public async Task Take(CohortId cohort, CancellationToken ct)
    {
        var taken = await db
            .ResultTurns.Where(turn => turn.CohortId == cohort)
            .ExecuteUpdateAsync(turn => turn.SetProperty(one => one.Number, one => one.Number + 1), ct);
        if (taken == 0)
            db.ResultTurns.Add(new ResultTurn(cohort));
    }

    /// <summary>Of every cohort that these people are or were in: what changes for them is kept in each (P21).</summary>
    public async Task TakeFor(IQueryable<PersonId> people, CancellationToken ct)
    {
        var own = members.All.Where(member => people.Contains(member.PersonId)).Select(member => member.ClassId);
        foreach (var cohort in await cohorts.Of(await own.Distinct().ToListAsync(ct), ct))
            await Take(cohort.Id, ct);
    }
}
