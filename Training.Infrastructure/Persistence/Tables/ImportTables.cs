using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment.Imports;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IImportsDb
{
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();
}

internal sealed class ImportTable : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("import");
        import.ComplexProperty(i => i.File);
        import.ComplexProperty(i => i.UploadedBy);
        import.ComplexProperty(i => i.Progress);
        import.Property(i => i.Layout).IsJson();
        import.Property(i => i.Sheets).IsJson();
        import.HasOne<Cohort>().WithMany().HasForeignKey(i => i.CohortId);
    }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("import_row");
        row.AuditedWhenChanged(); // a planned row is its own record; what people decide about it is not
        row.HasKey(r => new { r.ImportId, r.Number });
        row.HasIndex(r => new { r.ImportId, r.IdKey });
        row.HasIndex(r => new { r.ImportId, r.NameKey });
        row.HasIndex(r => new { r.ImportId, r.PersonId }); // did someone come in by this import?
        // Rows are counted from this index alone; the rows themselves are wide.
        row.HasIndex(r => new
        {
            r.ImportId,
            r.Outcome,
            r.Warned,
            r.Result,
            r.Undo,
            r.PlanRound,
        });
        row.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId);
    }
}

internal sealed class ImportProblemTable : IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<ImportProblem> problem)
    {
        problem.ToTable("import_problem");
        problem.NotAudited(); // what the row says already, for counting
        problem.HasKey(p => new
        {
            p.ImportId,
            p.Row,
            p.Code,
        });
        problem.HasOne<Import>().WithMany().HasForeignKey(p => p.ImportId);
    }
}
