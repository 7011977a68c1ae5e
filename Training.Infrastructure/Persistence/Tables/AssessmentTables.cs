using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Assessment.Sheets;
using Training.Application.Cohorts;
using Training.Application.Curriculum;
using Training.Application.People;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ISheetsDb
{
    public DbSet<GradeSheet> GradeSheets => Set<GradeSheet>();
    public DbSet<SheetStep> SheetSteps => Set<SheetStep>();
    public DbSet<MarkEntry> MarkEntries => Set<MarkEntry>();
}

internal sealed class GradeSheetTable : IEntityTypeConfiguration<GradeSheet>
{
    public void Configure(EntityTypeBuilder<GradeSheet> sheet)
    {
        sheet.ToTable("grade_sheet", table => table.HasCheckConstraint("ck_grade_sheet_sitting", "sitting >= 1"));
        sheet
            .HasIndex(s => new
            {
                s.ClassId,
                s.ModuleId,
                s.Component,
                s.Sitting,
            })
            .IsUnique();
        sheet.HasIndex(s => s.ModuleId);
        sheet.HasOne<TrainingClass>().WithMany().HasForeignKey(s => s.ClassId);
        sheet.HasOne<Module>().WithMany().HasForeignKey(s => s.ModuleId);
    }
}

internal sealed class SheetStepTable : IEntityTypeConfiguration<SheetStep>
{
    public void Configure(EntityTypeBuilder<SheetStep> step)
    {
        step.ToTable("sheet_step");
        step.HasKey(s => new { s.SheetId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.ComplexProperty(s => s.Decision);
        step.HasOne<GradeSheet>()
            .WithMany(s => s.Steps)
            .HasForeignKey(s => s.SheetId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MarkEntryTable : IEntityTypeConfiguration<MarkEntry>
{
    public void Configure(EntityTypeBuilder<MarkEntry> entry)
    {
        entry.ToTable(
            "mark_entry",
            table =>
            {
                table.HasCheckConstraint("ck_mark_entry_value", "(state = 'Scored') = (value is not null)");
                table.HasCheckConstraint("ck_mark_entry_number", "number >= 1 and value >= 0");
            }
        );
        entry.NotAudited(); // a record itself, and not to be read before its time; the trail has its seal
        entry.HasKey(e => new
        {
            e.SheetId,
            e.PersonId,
            e.Number,
        });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Ignore(e => e.Mark);
        entry.HasIndex(e => e.PersonId);
        entry.HasOne<GradeSheet>().WithMany().HasForeignKey(e => e.SheetId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
