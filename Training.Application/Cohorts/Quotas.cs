using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

internal sealed class Quotas(ICohortsDb db) : IQuotas
{
    public async Task<IReadOnlyDictionary<QuotaKey, int>> Of(CohortId cohort, CancellationToken ct)
    {
        var found = await db.Cohorts.AsNoTracking().Where(one => one.Id == cohort).SingleAsync(ct);
        return found.Quotas.ToDictionary(cell => cell.Key, cell => cell.Seats);
    }
}
