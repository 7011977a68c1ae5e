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
        cohort.ClosesOn,
        cohort.Curriculum,
        cohort.RuleSet
    );

    private static readonly Expression<Func<TrainingClass, ClassSummary>> Class = @class => new ClassSummary(
        @class.Id,
        @class.CohortId,
        @class.Code,
        @class.Capacity,
        @class.SeatsTaken,
        @class.Adviser,
        @class.Version
    );

    public Task<CohortSummary?> Find(CohortId id, CancellationToken ct) =>
        db.Cohorts.Where(cohort => cohort.Id == id).Select(Summary).SingleOrDefaultAsync(ct);

    public Task<CohortSummary?> FindByCode(string code, CancellationToken ct)
    {
        var clean = Code.Clean(code);
        return db.Cohorts.Where(cohort => cohort.Code == clean).Select(Summary).SingleOrDefaultAsync(ct);
    }

    public Task<ProgrammeSummary> ProgrammeOf(CohortId id, CancellationToken ct) =>
        (
            from cohort in db.Cohorts
            join programme in db.Programmes on cohort.ProgrammeId equals programme.Id
            where cohort.Id == id
            select new ProgrammeSummary(programme.NameVi, programme.NameEn, programme.Target)
        ).SingleAsync(ct);

    public async Task<IReadOnlyList<CohortSummary>> All(CancellationToken ct) =>
        await db.Cohorts.OrderBy(cohort => cohort.Code).Select(Summary).ToListAsync(ct);

    public async Task<IReadOnlyList<CohortSummary>> Of(IReadOnlyCollection<ClassId> classes, CancellationToken ct)
    {
        var own = db.Classes.Where(@class => classes.Contains(@class.Id)).Select(@class => @class.CohortId);
        return await db
            .Cohorts.Where(cohort => own.Contains(cohort.Id))
            .OrderBy(cohort => cohort.Id)
            .Select(Summary)
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ClassSummary>> Classes(CohortId id, CancellationToken ct) =>
        await db.Classes.Where(c => c.CohortId == id).OrderBy(c => c.Code).Select(Class).ToListAsync(ct);

    public Task<ClassSummary?> FindClass(ClassId id, CancellationToken ct) =>
        db.Classes.Where(@class => @class.Id == id).Select(Class).SingleOrDefaultAsync(ct);

    public Task<ClassSummary?> FindClassByCode(string code, CancellationToken ct)
    {
        var clean = Code.Clean(code);
        return db.Classes.Where(@class => @class.Code == clean).Select(Class).SingleOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<ClassSummary>> AllClasses(CancellationToken ct) =>
        await db.Classes.OrderBy(@class => @class.Code).Select(Class).ToListAsync(ct);

    public IQueryable<ClassId> ClassesOf(UserId adviser) =>
        db.Classes.Where(@class => @class.Adviser == adviser).Select(@class => @class.Id);
}
