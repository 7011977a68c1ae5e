using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Access;
using Training.Application.Timetable.Schedules;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ISchedulesDb
{
    public DbSet<ScheduleLook> ScheduleLooks => Set<ScheduleLook>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
}

internal sealed class ScheduleLookTable : IEntityTypeConfiguration<ScheduleLook>
{
    public void Configure(EntityTypeBuilder<ScheduleLook> look)
    {
        look.ToTable("schedule_look");
        look.NotAudited(); // says nothing about anybody but the reader
        look.HasKey(l => l.Account);
        look.HasOne<Account>().WithMany().HasForeignKey(l => l.Account);
    }
}

internal sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feed");
        feed.HasKey(f => f.Account);
        feed.HasIndex(f => f.SecretHash).IsUnique();
        feed.HasOne<Account>().WithMany().HasForeignKey(f => f.Account);
    }
}
