namespace Training.Application.Cohorts;

/// <summary>The tables of this module, and no others.</summary>
internal interface ICohortsDb
{
    DbSet<Programme> Programmes { get; }
    DbSet<Cohort> Cohorts { get; }
    DbSet<TrainingClass> Classes { get; }
}

internal static class CohortLookups
{
    public static Task<Cohort?> CohortByCode(this ICohortsDb db, string code, CancellationToken ct)
    {
        var clean = Code.Clean(code);
        return db.Cohorts.SingleOrDefaultAsync(cohort => cohort.Code == clean, ct);
    }

    public static Task<TrainingClass?> ClassByCode(this ICohortsDb db, string code, CancellationToken ct)
    {
        var clean = Code.Clean(code);
        return db.Classes.SingleOrDefaultAsync(@class => @class.Code == clean, ct);
    }
}
