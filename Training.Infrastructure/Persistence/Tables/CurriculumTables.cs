using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Rules;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ICurriculumDb
{
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();
    public DbSet<CurriculumEdition> Curricula => Set<CurriculumEdition>();
    public DbSet<Module> Modules => Set<Module>();
}

internal sealed class RuleSetTable : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> rules)
    {
        rules.ToTable(
            "rule_set",
            table => table.HasCheckConstraint("ck_rule_set_validity", "valid_to is null or valid_to >= valid_from")
        );
        rules.Property(r => r.Drafters).IsJson();
        rules.HasIndex(r => new { r.Code, r.Edition }).IsUnique();
    }
}

internal sealed class CurriculumEditionTable : IEntityTypeConfiguration<CurriculumEdition>
{
    public void Configure(EntityTypeBuilder<CurriculumEdition> curriculum)
    {
        curriculum.ToTable("curriculum");
        curriculum.Property(c => c.Blocks).IsJson();
        curriculum.Ignore(c => c.Label);
        curriculum.Ignore(c => c.Content);
        curriculum.HasIndex(c => new { c.Code, c.Edition }).IsUnique();
    }
}

internal sealed class ModuleTable : IEntityTypeConfiguration<Module>
{
    public void Configure(EntityTypeBuilder<Module> module)
    {
        module.ToTable("module");
        module.Property(m => m.Lessons).IsJson();
        module.Property(m => m.Prerequisites).IsJson();
        module.Property(m => m.RoomNeeds).IsJson();
        module.Property(m => m.Assessment).IsJson();
        module.Ignore(m => m.Periods);
        module.Ignore(m => m.Content);
        module.HasIndex(m => new { m.CurriculumId, m.Code }).IsUnique();
        module.HasOne<CurriculumEdition>().WithMany(c => c.Modules).HasForeignKey(m => m.CurriculumId);
    }
}
