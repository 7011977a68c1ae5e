using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Rules;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ICohortsDb
{
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<TrainingClass> Classes => Set<TrainingClass>();
}

internal sealed class ProgrammeTable : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.ToTable("programme");
        programme.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class CohortTable : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> cohort)
    {
        cohort.ToTable(
            "cohort",
            table =>
            {
                table.HasCheckConstraint("ck_cohort_size", "planned_size between 1 and 10000");
                table.HasCheckConstraint(
                    "ck_cohort_dates",
                    "filing_from <= filing_to and filing_to < opens_on and opens_on < closes_on"
                );
            }
        );
        cohort.ComplexProperty(c => c.Decision);
        cohort.OwnsMany(
            c => c.Quotas,
            cell =>
            {
                cell.ToTable(
                    "quota_cell",
                    table => table.HasCheckConstraint("ck_quota_cell_seats", "seats between 1 and 1000")
                );
                cell.WithOwner().HasForeignKey("CohortId");
                cell.HasKey("CohortId", nameof(QuotaCell.Unit), nameof(QuotaCell.Post), nameof(QuotaCell.Field));
                cell.Ignore(c => c.Key);
            }
        );
        cohort.Ignore(c => c.QuotaSeats);
        cohort.HasIndex(c => c.Code).IsUnique();
        cohort.HasOne<Programme>().WithMany().HasForeignKey(c => c.ProgrammeId);
        cohort.HasOne<RuleSet>().WithMany().HasForeignKey(c => c.RuleSet);
        cohort.HasOne<CurriculumEdition>().WithMany().HasForeignKey(c => c.Curriculum);
    }
}

internal sealed class TrainingClassTable : IEntityTypeConfiguration<TrainingClass>
{
    public void Configure(EntityTypeBuilder<TrainingClass> @class)
    {
        @class.ToTable(
            "training_class",
            table => table.HasCheckConstraint("ck_training_class_seats", "seats_taken between 0 and capacity")
        );
        @class.HasIndex(c => c.Code).IsUnique();
        @class.HasIndex(c => c.Adviser);
        @class.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId);
    }
}
