namespace Training.Application.Curriculum;

/// <summary>The tables of this module, and no others.</summary>
internal interface ICurriculumDb
{
    DbSet<RuleSet> RuleSets { get; }
    DbSet<CurriculumEdition> Curricula { get; }
    DbSet<Module> Modules { get; }
}
