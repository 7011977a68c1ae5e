using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Eligibility;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IEligibilityDb
{
    public DbSet<EligibilityPolicy> Policies => Set<EligibilityPolicy>();
    public DbSet<Verdict> Verdicts => Set<Verdict>();
    public DbSet<Finding> Findings => Set<Finding>();
}

internal sealed class EligibilityPolicyTable : IEntityTypeConfiguration<EligibilityPolicy>
{
    public void Configure(EntityTypeBuilder<EligibilityPolicy> policy)
    {
        policy.ToTable("eligibility_policy");
        policy.Property(p => p.Content).IsJson();
        policy.Property(p => p.Turn).NotAudited();
        policy.ComplexProperty(p => p.Decision);
        policy.HasIndex(p => new { p.CohortId, p.Number }).IsUnique();
        policy.HasIndex(p => p.CohortId, "ux_eligibility_policy_draft").IsUnique().HasFilter("state = 'Draft'");
        policy.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId);
    }
}

internal sealed class VerdictTable : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.ToTable("verdict");
        verdict.NotAudited(); // what follows from files, findings and policies, which are
        verdict.HasKey(v => v.CandidacyId);
        verdict.Property(v => v.CandidacyId).ValueGeneratedNever();
        verdict.Property(v => v.Sealed);
        verdict.HasIndex(v => new { v.CohortId, v.Outcome });
        verdict.HasOne<Candidacy>().WithOne().HasForeignKey<Verdict>(v => v.CandidacyId);
    }
}

internal sealed class FindingTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.ToTable("finding");
        finding.HasKey(f => new { f.CandidacyId, f.Condition });
        finding.HasOne<Candidacy>().WithMany().HasForeignKey(f => f.CandidacyId).OnDelete(DeleteBehavior.Restrict);
    }
}
