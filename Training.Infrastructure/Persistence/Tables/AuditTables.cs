using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Audit;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IAuditDb
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entry");
        entry.NotAudited();
        entry.HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.HasIndex(e => e.PersonId);
        entry.HasIndex(e => e.SubjectId);
        entry.HasIndex(e => e.At);
    }
}

internal sealed class AuditHeadTable : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("audit_head", table => table.HasCheckConstraint("ck_audit_head_single", "id = 1"));
        head.NotAudited();
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(AuditHead.Start);
    }
}
