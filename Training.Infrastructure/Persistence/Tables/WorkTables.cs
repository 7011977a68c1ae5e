using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Work;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IWorkDb
{
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
}

internal sealed class WorkItemTable : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> item)
    {
        item.ToTable("work_item");
        item.HasIndex(i => i.IdemKey).IsUnique(); // the same work cannot be written down twice
        item.HasIndex(i => new { i.State, i.DueAt });
        item.Property(i => i.Lane).HasColumnName("queue");
        item.Property(i => i.DueAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
        item.Property(i => i.CreatedAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
    }
}
