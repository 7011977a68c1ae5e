using Training.Application.Curriculum.Rules;

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
    ) => db.Curricula.Include(curriculum => curriculum.Modules).Edition(code, edition, ct);

    public static Task<CurriculumEdition?> LastEdition(this ICurriculumDb db, string code, CancellationToken ct) =>
        db.Curricula.Include(curriculum => curriculum.Modules).LastEdition(code, ct);
}
