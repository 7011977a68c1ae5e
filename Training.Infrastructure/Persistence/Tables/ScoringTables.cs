using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Scoring;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IScoringDb
{
    public DbSet<ScoringPlan> ScoringPlans => Set<ScoringPlan>();
    public DbSet<Score> Scores => Set<Score>();
}

internal sealed class ScoringPlanTable : IEntityTypeConfiguration<ScoringPlan>
{
    public void Configure(EntityTypeBuilder<ScoringPlan> plan)
    {
        plan.ToTable("scoring_plan");
        plan.Property(p => p.Terms).IsJson();
        plan.HasIndex(p => new { p.CohortId, p.Number }).IsUnique();
        plan.HasIndex(p => p.CohortId, "ux_scoring_plan_draft").IsUnique().HasFilter("state = 'Draft'");
        plan.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId);
    }
}

internal sealed class ScoreTable : IEntityTypeConfiguration<Score>
{
    public void Configure(EntityTypeBuilder<Score> score)
    {
        score.ToTable(
            "score",
            table => table.HasCheckConstraint("ck_score_value", "value is null or (value >= 0 and not absent)")
        );
        score.AuditedWhenChanged(); // who entered it first stands in the row
        score.HasKey(s => new { s.CandidacyId, s.Column });
        score.Ignore(s => s.Entered);
        score.HasIndex(s => s.CohortId);
        score.HasOne<Candidacy>().WithMany().HasForeignKey(s => s.CandidacyId);
        score.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId);
    }
}
