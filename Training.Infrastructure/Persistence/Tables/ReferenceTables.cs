using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Curriculum;
using Training.Application.Timetable;
using Training.Infrastructure.Seeding;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ICurriculumDb, ITimetableDb
{
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();
    public DbSet<CalendarSpan> CalendarSpans => Set<CalendarSpan>();
    internal DbSet<LoadedSeed> LoadedSeeds => Set<LoadedSeed>();
}

internal sealed class RuleSetTable : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> rules)
    {
        rules.ToTable(
            "rule_set",
            table => table.HasCheckConstraint("ck_rule_set_validity", "valid_to is null or valid_to >= valid_from")
        );
        rules.HasIndex(r => new { r.Code, r.Edition }).IsUnique();
    }
}

internal sealed class CalendarSpanTable : IEntityTypeConfiguration<CalendarSpan>
{
    public void Configure(EntityTypeBuilder<CalendarSpan> span)
    {
        span.ToTable("calendar_span", table => table.HasCheckConstraint("ck_calendar_span_days", "\"to\" >= \"from\""));
        span.HasIndex(s => s.From);
    }
}

internal sealed class LoadedSeedTable : IEntityTypeConfiguration<LoadedSeed>
{
    public void Configure(EntityTypeBuilder<LoadedSeed> seed)
    {
        seed.ToTable("loaded_seed");
        seed.HasKey(s => s.File);
    }
}
