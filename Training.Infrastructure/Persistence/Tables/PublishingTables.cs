using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Timetable;
using Training.Application.Timetable.Publishing;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IPublishingDb
{
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<SessionEdition> SessionEditions => Set<SessionEdition>();
    public DbSet<ScheduleEntry> ScheduleEntries => Set<ScheduleEntry>();
    public DbSet<PublicationRecipient> PublicationRecipients => Set<PublicationRecipient>();
}

internal sealed class PublicationTable : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publication");
        publication.HasIndex(p => new { p.CohortId, p.Number }).IsUnique(); // of two who publish at once one decides again
        publication.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId);
    }
}

internal sealed class SessionEditionTable : IEntityTypeConfiguration<SessionEdition>
{
    public void Configure(EntityTypeBuilder<SessionEdition> edition)
    {
        edition.ToTable("session_edition");
        edition.NotAudited(); // a record itself
        edition.HasKey(e => new { e.SessionId, e.Sequence });
        edition.Property(e => e.Sequence).ValueGeneratedNever();
        edition.Property(e => e.Content).IsJson();
        edition.HasIndex(e => new { e.CohortId, e.Publication });
        edition.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScheduleEntryTable : IEntityTypeConfiguration<ScheduleEntry>
{
    public void Configure(EntityTypeBuilder<ScheduleEntry> entry)
    {
        entry.ToTable("schedule_entry");
        entry.NotAudited(); // the editions again, by whose they are
        entry.HasKey(e => new { e.Audience, e.SessionId });
        entry.HasIndex(e => new { e.Audience, e.Date });
        entry.HasOne<SessionEdition>().WithMany().HasForeignKey(e => new { e.SessionId, e.Edition });
    }
}

internal sealed class PublicationRecipientTable : IEntityTypeConfiguration<PublicationRecipient>
{
    public void Configure(EntityTypeBuilder<PublicationRecipient> recipient)
    {
        recipient.ToTable("publication_recipient");
        recipient.NotAudited(); // derived from the editions and the spells
        recipient.HasKey(r => new { r.PublicationId, r.RecipientId });
        recipient.HasOne<Publication>().WithMany().HasForeignKey(r => r.PublicationId);
    }
}
