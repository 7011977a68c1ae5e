using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Results;

internal sealed class StoredResults(IResultsDb db, IWorkQueue work, TimeProvider clock) : IStoredResults
{
    public async Task Renew(CohortId cohort, string code, CancellationToken ct)
    {
        await db.StoredResults.Where(result => result.CohortId == cohort).ExecuteDeleteAsync(ct);
        await work.Enqueue(new FillResults(cohort, code), $"results:{Guid.CreateVersion7(clock.GetUtcNow())}", ct);
    }
}
