using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Files;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IFilesDb
{
    public DbSet<FileCheck> FileChecks => Set<FileCheck>();
    public DbSet<DocumentCheck> DocumentChecks => Set<DocumentCheck>();
}

internal sealed class FileCheckTable : IEntityTypeConfiguration<FileCheck>
{
    public void Configure(EntityTypeBuilder<FileCheck> check)
    {
        check.ToTable("file_check");
        check.HasKey(c => c.CohortId);
        check.Property(c => c.Documents).IsJson();
        check.HasOne<Cohort>().WithOne().HasForeignKey<FileCheck>(c => c.CohortId);
    }
}

internal sealed class DocumentCheckTable : IEntityTypeConfiguration<DocumentCheck>
{
    public void Configure(EntityTypeBuilder<DocumentCheck> check)
    {
        check.ToTable("document_check");
        check.AuditedWhenChanged(); // who looked first stands in the row
        check.HasKey(c => new { c.CandidacyId, c.Document });
        check.HasIndex(c => c.CohortId);
        check.HasOne<Candidacy>().WithMany().HasForeignKey(c => c.CandidacyId);
        check.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId);
    }
}
