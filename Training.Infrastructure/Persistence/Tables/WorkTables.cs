using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Work;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IWorkDb
{
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<RecurringWork> RecurringWork => Set<RecurringWork>();
}

internal sealed class WorkItemTable : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> item)
    {
        item.ToTable(
            "work_item",
            table =>
            {
                table.HasCheckConstraint("ck_work_item_attempts", "attempts between 0 and max_attempts");
                table.HasCheckConstraint("ck_work_item_progress", "progress_done between 0 and progress_total");
            }
        );
        item.AuditedWhenChanged(); // being written down is on record already; what people decide about it is not
        item.HasIndex(i => i.IdemKey).IsUnique(); // the same work cannot be written down twice
        item.HasIndex(i => new { i.State, i.DueAt });
        item.HasIndex(i => new { i.OwnerId, i.CreatedAt });
        item.Property(i => i.State).IsConcurrencyToken(); // a person's word and a runner's claim cannot both win
        item.Property(i => i.Fence).IsConcurrencyToken();
        item.Property(i => i.Lane).HasColumnName("queue");
        item.Property(i => i.DueAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
        item.Property(i => i.CreatedAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
    }
}

internal sealed class RecurringWorkTable : IEntityTypeConfiguration<RecurringWork>
{
    public void Configure(EntityTypeBuilder<RecurringWork> work)
    {
        work.ToTable("recurring_work");
        work.NotAudited(); // what it does is on record
        work.HasKey(w => w.Kind);
    }
}
