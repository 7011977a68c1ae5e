using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IReserveDb
{
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<SkippedReserve> SkippedReserves => Set<SkippedReserve>();
}

internal sealed class OfferTable : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("reserve_offer");
        offer.Property(o => o.Id).ValueGeneratedNever();
        offer.Ignore(o => o.Cell);
        offer.Ignore(o => o.HoldsSeat);
        offer.HasIndex(o => o.CandidacyId).IsUnique().HasFilter("state in ('Open', 'Accepted')"); // nobody has two at once
        offer.HasIndex(o => new { o.CohortId, o.State });
        offer.HasIndex(o => new { o.State, o.LastDay });
        offer.HasOne<Cohort>().WithMany().HasForeignKey(o => o.CohortId);
        offer.HasOne<SelectionRun>().WithMany().HasForeignKey(o => o.RunId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne<Candidacy>().WithMany().HasForeignKey(o => o.CandidacyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SkippedReserveTable : IEntityTypeConfiguration<SkippedReserve>
{
    public void Configure(EntityTypeBuilder<SkippedReserve> skipped)
    {
        skipped.ToTable("reserve_skipped");
        skipped.NotAudited(); // a record itself
        skipped.HasKey(s => new { s.OfferId, s.CandidacyId });
        skipped.HasOne<Offer>().WithMany().HasForeignKey(s => s.OfferId);
        skipped.HasOne<Candidacy>().WithMany().HasForeignKey(s => s.CandidacyId).OnDelete(DeleteBehavior.Restrict);
    }
}
