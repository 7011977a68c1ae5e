using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Rechecks;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IRecheckDb
{
    public DbSet<Recheck> Rechecks => Set<Recheck>();
}

internal sealed class RecheckTable : IEntityTypeConfiguration<Recheck>
{
    public void Configure(EntityTypeBuilder<Recheck> recheck)
    {
        recheck.ToTable("recheck");
        recheck.Property(r => r.Id).ValueGeneratedNever();
        recheck.Property(r => r.Corrections).IsJson();
        recheck.Property(r => r.Before).IsJson();
        recheck.Property(r => r.VerdictBefore).NotAudited(); // sealed; whatever it follows from is in the trail
        recheck.HasIndex(r => new { r.CohortId, r.Number }).IsUnique();
        recheck.HasIndex(r => r.CandidacyId, "ux_recheck_open").IsUnique().HasFilter("state = 'Open'"); // one at a time
        recheck.HasIndex(r => r.CandidacyId);
        recheck.HasIndex(r => new { r.State, r.DueOn });
        recheck.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId);
        recheck.HasOne<Candidacy>().WithMany().HasForeignKey(r => r.CandidacyId).OnDelete(DeleteBehavior.Restrict);
    }
}
