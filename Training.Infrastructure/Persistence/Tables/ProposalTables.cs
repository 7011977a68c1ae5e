using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Timetable.Proposals;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IProposalsDb
{
    public DbSet<Proposal> Proposals => Set<Proposal>();
}

internal sealed class ProposalTable : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("proposal");
        proposal.NotAudited(); // what is accepted of it is in the trail of its sessions
        proposal.Property(p => p.Wish).IsJson();
        proposal.Property(p => p.Unplaced).IsJson();
        proposal.ComplexProperty(p => p.Progress);
        proposal.HasIndex(p => p.CohortId);
        proposal.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId);
        proposal.HasMany(p => p.Parts).WithOne().HasForeignKey("ProposalId");
    }
}

internal sealed class ProposalPartTable : IEntityTypeConfiguration<ProposalPart>
{
    public void Configure(EntityTypeBuilder<ProposalPart> part)
    {
        part.ToTable("proposal_part");
        part.NotAudited();
        part.HasKey("ProposalId", nameof(ProposalPart.ClassId));
        part.Property(p => p.Sessions).IsJson();
        part.Property(p => p.Refused).IsJson();
    }
}
