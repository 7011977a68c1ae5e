using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Results;

internal sealed class StoredResults(
    IResultsDb db,
    ResultTurns turns,
    IPeopleDirectory people,
    IWorkQueue work,
    TimeProvider clock
) : IStoredResults
{
    public async Task Renew(CohortId cohort, string code, CancellationToken ct)
    {
        await turns.Take(cohort, ct);
        await db.StoredResults.Where(result => result.CohortId == cohort).ExecuteDeleteAsync(ct);
        await Enqueue(new FillResults(cohort, code), ct);
    }

    public async Task Renew(ClassSummary place, PersonId person, CancellationToken ct)
    {
        await turns.TakeFor(people.All.Where(one => one.Id == person).Select(one => one.Id), ct);
        await db.StoredResults.Where(result => result.PersonId == person).ExecuteDeleteAsync(ct);
        await Enqueue(new FillResults(place.CohortId, place.Code, person), ct);
    }

    private Task<WorkId> Enqueue(FillResults fill, CancellationToken ct) =>
        work.Enqueue(fill, $"results:{Guid.CreateVersion7(clock.GetUtcNow())}", ct);
}
