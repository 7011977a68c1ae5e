using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Selection;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ISelectionDb
{
    public DbSet<SelectionRun> Selections => Set<SelectionRun>();
    public DbSet<SelectionCell> SelectionCells => Set<SelectionCell>();
    public DbSet<SelectionLine> SelectionLines => Set<SelectionLine>();
    public DbSet<ReserveEntry> ReserveEntries => Set<ReserveEntry>();
}

internal sealed class SelectionTable : IEntityTypeConfiguration<SelectionRun>
{
    public void Configure(EntityTypeBuilder<SelectionRun> run)
    {
        run.ToTable("selection", table => table.HasCheckConstraint("ck_selection_done", "done between 0 and admitted"));
        run.Property(r => r.Id).ValueGeneratedNever();
        run.ComplexProperty(r => r.Decision);
        run.Property(r => r.Written).NotAudited(); // moves with every portion
        run.Ignore(r => r.IsFrozen);
        run.Ignore(r => r.IsOld);
        run.HasIndex(r => new { r.CohortId, r.Number }).IsUnique(); // two trials begun at once meet here
        run.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId);
    }
}

internal sealed class SelectionCellTable : IEntityTypeConfiguration<SelectionCell>
{
    public void Configure(EntityTypeBuilder<SelectionCell> cell)
    {
        cell.ToTable("selection_cell");
        cell.NotAudited(); // a record itself
        cell.HasKey(c => new
        {
            c.RunId,
            c.Unit,
            c.Post,
            c.Field,
        });
        cell.Ignore(c => c.Cell);
        cell.HasOne<SelectionRun>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SelectionLineTable : IEntityTypeConfiguration<SelectionLine>
{
    public void Configure(EntityTypeBuilder<SelectionLine> line)
    {
        line.ToTable("selection_line");
        line.NotAudited(); // a record itself
        line.HasKey(l => new { l.RunId, l.CandidacyId });
        line.Ignore(l => l.Seat);
        line.Property(l => l.Standings).IsJson();
        line.HasIndex(l => new
        {
            l.RunId,
            l.Outcome,
            l.Place,
        });
        line.HasIndex(l => l.CandidacyId);
        line.HasOne<SelectionRun>().WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Cascade);
        line.HasOne<Candidacy>().WithMany().HasForeignKey(l => l.CandidacyId); // of a trial; one that was decided keeps them
    }
}

internal sealed class ReserveEntryTable : IEntityTypeConfiguration<ReserveEntry>
{
    public void Configure(EntityTypeBuilder<ReserveEntry> entry)
    {
        entry.ToTable("reserve_entry");
        entry.NotAudited(); // a record itself
        entry.HasKey(e => new
        {
            e.RunId,
            e.Unit,
            e.Post,
            e.Field,
            e.Number,
        });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Ignore(e => e.Cell);
        entry.HasIndex(e => e.CandidacyId);
        entry.HasOne<SelectionRun>().WithMany().HasForeignKey(e => e.RunId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<Candidacy>().WithMany().HasForeignKey(e => e.CandidacyId);
    }
}
