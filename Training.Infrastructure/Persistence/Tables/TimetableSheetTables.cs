using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Training.Application.Cohorts;
using Training.Application.Timetable.Sheets;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ITimetableSheetsDb
{
    public DbSet<TimetableSheet> TimetableSheets => Set<TimetableSheet>();
    public DbSet<SheetLine> SheetLines => Set<SheetLine>();
}

internal sealed class TimetableSheetTable : IEntityTypeConfiguration<TimetableSheet>
{
    public void Configure(EntityTypeBuilder<TimetableSheet> sheet)
    {
        sheet.ToTable("timetable_sheet");
        sheet.ComplexProperty(s => s.File);
        sheet.ComplexProperty(s => s.UploadedBy);
        sheet.ComplexProperty(s => s.Progress);
        sheet.Property(s => s.Layout).IsJson();
        sheet.Ignore(s => s.UnderWay);
        sheet.HasIndex(s => s.CohortId);
        sheet.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId);
    }
}

internal sealed class SheetLineTable : IEntityTypeConfiguration<SheetLine>
{
    public void Configure(EntityTypeBuilder<SheetLine> line)
    {
        line.ToTable("sheet_line");
        line.NotAudited(); // what it did is in the trail of its session
        line.HasKey(l => new { l.SheetId, l.Number });
        line.Property(l => l.WaitsFor).IsJson();
        line.Property(l => l.Content).HasConversion<LineContentConverter, WholeComparer<LineContent>>();
        line.HasIndex(l => new { l.SheetId, l.SessionId }); // two rows about one session
        line.HasIndex(l => new
        {
            l.SheetId,
            l.Outcome,
            l.Result,
        });
        line.HasOne<TimetableSheet>().WithMany().HasForeignKey(l => l.SheetId);
    }
}

internal sealed class LineContentConverter()
    : ValueConverter<LineContent, string>(
        content => JsonSerializer.Serialize(content, LineContent.Json),
        text => JsonSerializer.Deserialize<LineContent>(text, LineContent.Json)!
    );
