namespace Training.Application.Curriculum;

/// <summary>The tables of this module, and no others.</summary>
internal interface ICurriculumDb
{
    DbSet<RuleSet> RuleSets { get; }
    DbSet<CurriculumEdition> Curricula { get; }
    DbSet<Module> Modules { get; }
}

internal static class CurriculumLookups
{
    public static Task<CurriculumEdition?> Edition(
        this ICurriculumDb db,
        string code,
        int edition,
        CancellationToken ct
    )
    {
        var clean = Code.Clean(code);
        return db
            .Curricula.Include(curriculum => curriculum.Modules)
            .SingleOrDefaultAsync(curriculum => curriculum.Code == clean && curriculum.Edition == edition, ct);
    }

    /// <summary>The last edition of a code, whatever its state; null where nobody began one.</summary>
    public static Task<CurriculumEdition?> LastEdition(this ICurriculumDb db, string code, CancellationToken ct)
    {
        var clean = Code.Clean(code);
        return db
            .Curricula.Include(curriculum => curriculum.Modules)
            .Where(curriculum => curriculum.Code == clean)
            .OrderByDescending(curriculum => curriculum.Edition)
            .FirstOrDefaultAsync(ct);
    }
}
