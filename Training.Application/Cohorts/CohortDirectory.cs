using System.Linq.Expressions;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

internal sealed class CohortDirectory(ICohortsDb db) : ICohortDirectory
{
    private static readonly Expression<Func<Cohort, CohortSummary>> Summary = cohort => new CohortSummary(
        cohort.Id,
        cohort.Code,
        cohort.NameVi,
        cohort.PlannedSize,
        cohort.FilingFrom,
        cohort.FilingTo,
        cohort.OpensOn,
        cohort.ClosesOn
    );

    public Task<CohortSummary?> Find(CohortId id, CancellationToken ct) =>
        db.Cohorts.Where(cohort => cohort.Id == id).Select(Summary).SingleOrDefaultAsync(ct);

    public Task<CohortSummary?> FindByCode(string code, CancellationToken ct) =>
        db.Cohorts.Where(cohort => cohort.Code == code).Select(Summary).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<ClassSummary>> Classes(CohortId id, CancellationToken ct) =>
        await db
            .Classes.Where(@class => @class.CohortId == id)
            .OrderBy(@class => @class.Code)
            .Select(@class => new ClassSummary(
                @class.Id,
                @class.CohortId,
                @class.Code,
                @class.Capacity,
                @class.SeatsTaken,
                @class.Adviser
            ))
            .ToListAsync(ct);
}
