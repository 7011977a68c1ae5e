using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Curriculum;
using Training.Application.Timetable;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : ITimetableDb
{
    public DbSet<CalendarSpan> CalendarSpans => Set<CalendarSpan>();
    public DbSet<BellGrid> BellGrids => Set<BellGrid>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<Instructor> Instructors => Set<Instructor>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<TimetableStep> TimetableSteps => Set<TimetableStep>();
}

internal sealed class CalendarSpanTable : IEntityTypeConfiguration<CalendarSpan>
{
    public void Configure(EntityTypeBuilder<CalendarSpan> span)
    {
        span.ToTable("calendar_span", table => table.HasCheckConstraint("ck_calendar_span_days", "\"to\" >= \"from\""));
        span.HasIndex(s => s.From);
    }
}

internal sealed class BellGridTable : IEntityTypeConfiguration<BellGrid>
{
    public void Configure(EntityTypeBuilder<BellGrid> grid)
    {
        grid.ToTable("bell_grid");
        grid.Property(g => g.Periods).IsJson();
        grid.HasIndex(g => g.From).IsUnique();
    }
}

internal sealed class SiteTable : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("site");
        site.Property(s => s.Travel).IsJson();
        site.HasIndex(s => s.Code).IsUnique();
    }
}

internal sealed class RoomTable : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.ToTable("room", table => table.HasCheckConstraint("ck_room_capacity", "capacity between 1 and 2000"));
        room.Property(r => r.Features).IsJson();
        room.HasIndex(r => r.Code).IsUnique();
        room.HasOne<Site>().WithMany().HasForeignKey(r => r.SiteId);
    }
}

internal sealed class InstructorTable : IEntityTypeConfiguration<Instructor>
{
    public void Configure(EntityTypeBuilder<Instructor> instructor)
    {
        instructor.ToTable(
            "instructor",
            table => table.HasCheckConstraint("ck_instructor_load", "max_per_week between 0 and 100")
        );
        instructor.Property(i => i.Modules).IsJson();
        instructor.Property(i => i.Unavailable).IsJson();
        instructor.Property(i => i.Unwanted).IsJson();
        instructor.HasIndex(i => i.Code).IsUnique();
        instructor.HasIndex(i => i.Account).IsUnique();
        instructor.OwnsMany(
            i => i.Absences,
            absence =>
            {
                absence.ToTable("absence", table => table.HasCheckConstraint("ck_absence_days", "\"to\" >= \"from\""));
                absence.WithOwner().HasForeignKey("InstructorId");
                absence.HasKey("InstructorId", nameof(Absence.From));
            }
        );
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable(
            "session",
            table =>
            {
                table.HasCheckConstraint("ck_session_times", "0 <= \"from\" and \"from\" < until and until <= 1440");
                table.HasCheckConstraint("ck_session_periods", "first_period < until_period and periods >= 0");
            }
        );
        session.Ignore(s => s.Interval);
        session.Ignore(s => s.IsDraft);
        session.Ignore(s => s.Plan);
        session.Property(s => s.PublishedVersion).NotAudited(); // the publication is in the trail
        session.HasIndex(s => new { s.CohortId, s.Date });
        session.HasIndex(s => s.ModuleId);
        session.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId);
        session.HasOne<Module>().WithMany().HasForeignKey(s => s.ModuleId);
        session.HasMany(s => s.Bookings).WithOne().HasForeignKey("SessionId");
    }
}

internal sealed class BookingTable : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.ToTable("booking");
        booking.HasKey("SessionId", nameof(Booking.ResourceId));
        booking.HasIndex(b => new { b.ResourceId, b.Date }); // who is busy on a day
        booking.HasIndex(b => new { b.Date, b.Resource }); // who of a kind is free in a week
    }
}

internal sealed class TimetableStepTable : IEntityTypeConfiguration<TimetableStep>
{
    public void Configure(EntityTypeBuilder<TimetableStep> step)
    {
        step.ToTable("timetable_step");
        step.NotAudited(); // what was before is in the trail of the sessions
        step.Property(s => s.Before).IsJson();
        step.HasIndex(s => new
        {
            s.CohortId,
            s.DoneBy,
            s.At,
        });
        step.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId);
    }
}
