using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Attendance;
using Training.Application.Attendance.CheckIns;
using Training.Application.Attendance.Eligibility;
using Training.Application.Attendance.Leave;
using Training.Application.Cohorts;
using Training.Application.Curriculum;
using Training.Application.People;
using Training.Application.Timetable;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IAttendanceDb
{
    public DbSet<Register> Registers => Set<Register>();
    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();
    public DbSet<MarkChange> MarkChanges => Set<MarkChange>();
    public DbSet<SessionCode> SessionCodes => Set<SessionCode>();
    public DbSet<SelfCheckIn> SelfCheckIns => Set<SelfCheckIn>();
    public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();
    public DbSet<LeavePaper> LeavePapers => Set<LeavePaper>();
    public DbSet<EligibilityList> EligibilityLists => Set<EligibilityList>();
    public DbSet<MadeUp> MadeUps => Set<MadeUp>();
}

internal sealed class RegisterTable : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> register)
    {
        register.ToTable("register", table => table.HasCheckConstraint("ck_register_periods", "periods > 0"));
        register.HasKey(r => r.SessionId);
        register.Property(r => r.SessionId).ValueGeneratedNever();
        register.HasIndex(r => new { r.ModuleId, r.Date });
        register
            .HasOne<Session>()
            .WithOne()
            .HasForeignKey<Register>(r => r.SessionId)
            .OnDelete(DeleteBehavior.Restrict);
        register.HasMany(r => r.Marks).WithOne().HasForeignKey(m => m.SessionId);
        register.HasMany(r => r.Changes).WithOne().HasForeignKey(c => c.SessionId);
    }
}

internal sealed class AttendanceMarkTable : IEntityTypeConfiguration<AttendanceMark>
{
    public void Configure(EntityTypeBuilder<AttendanceMark> mark)
    {
        mark.ToTable(
            "attendance_mark",
            table =>
                table.HasCheckConstraint(
                    "ck_attendance_mark_sums",
                    "periods = length(letters) and excused + unexcused + late <= periods"
                )
        );
        mark.AuditedWhenChanged(); // who set it first, and when, stands in the row
        mark.HasKey(m => new { m.SessionId, m.PersonId });
        mark.HasIndex(m => m.PersonId);
        mark.Property(m => m.Version).IsConcurrencyToken();
        mark.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MarkChangeTable : IEntityTypeConfiguration<MarkChange>
{
    public void Configure(EntityTypeBuilder<MarkChange> change)
    {
        change.ToTable("mark_change");
        change.NotAudited(); // a record itself
        change.HasKey(c => new
        {
            c.SessionId,
            c.PersonId,
            c.Number,
        });
        change.Property(c => c.Number).ValueGeneratedNever();
        change.HasOne<LeaveRequest>().WithMany().HasForeignKey(c => c.Leave).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionCodeTable : IEntityTypeConfiguration<SessionCode>
{
    public void Configure(EntityTypeBuilder<SessionCode> code)
    {
        code.ToTable("session_code");
        code.HasKey(c => c.SessionId);
        code.Property(c => c.SessionId).ValueGeneratedNever();
        code.Property(c => c.Classes).IsJson();
        code.HasIndex(c => c.Until);
        code.HasOne<Session>().WithOne().HasForeignKey<SessionCode>(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SelfCheckInTable : IEntityTypeConfiguration<SelfCheckIn>
{
    public void Configure(EntityTypeBuilder<SelfCheckIn> checkIn)
    {
        checkIn.ToTable("self_check_in");
        checkIn.NotAudited(); // a record itself
        checkIn.HasKey(c => new { c.SessionId, c.PersonId });
        checkIn.HasOne<Session>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LeaveRequestTable : IEntityTypeConfiguration<LeaveRequest>
{
    public void Configure(EntityTypeBuilder<LeaveRequest> request)
    {
        request.ToTable("leave_request");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Ignore(r => r.Span);
        request.Property(r => r.Evidence).IsJson();
        request.HasIndex(r => new { r.State, r.From });
        request.HasIndex(r => r.AskedBy);
        request.HasIndex(r => new { r.PersonId, r.Number }).IsUnique(); // two sent at once know of each other
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<TrainingClass>().WithMany().HasForeignKey(r => r.ClassId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LeavePaperTable : IEntityTypeConfiguration<LeavePaper>
{
    public void Configure(EntityTypeBuilder<LeavePaper> paper)
    {
        paper.ToTable("leave_paper");
        paper.NotAudited(); // the request names its paper
        paper.HasKey(p => p.StoredAs);
        paper.Property(p => p.StoredAs).ValueGeneratedNever();
        paper.HasIndex(p => new { p.SentBy, p.SentAt });
        paper.HasOne<LeaveRequest>().WithMany().HasForeignKey(p => p.Request).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EligibilityListTable : IEntityTypeConfiguration<EligibilityList>
{
    public void Configure(EntityTypeBuilder<EligibilityList> list)
    {
        list.ToTable("eligibility_list");
        list.HasKey(l => new { l.ClassId, l.ModuleId });
        list.HasOne<TrainingClass>().WithMany().HasForeignKey(l => l.ClassId).OnDelete(DeleteBehavior.Restrict);
        list.HasOne<Module>().WithMany().HasForeignKey(l => l.ModuleId).OnDelete(DeleteBehavior.Restrict);
        list.HasMany(l => l.Lines).WithOne().HasForeignKey(line => new { line.ClassId, line.ModuleId });
        list.HasMany(l => l.Changes).WithOne().HasForeignKey(change => new { change.ClassId, change.ModuleId });
    }
}

internal sealed class MadeUpTable : IEntityTypeConfiguration<MadeUp>
{
    public void Configure(EntityTypeBuilder<MadeUp> madeUp)
    {
        madeUp.ToTable("made_up");
        madeUp.HasKey(m => new
        {
            m.PersonId,
            m.ModuleId,
            m.ClassId,
        });
        madeUp.HasOne<TrainingClass>().WithMany().HasForeignKey(m => m.ClassId).OnDelete(DeleteBehavior.Restrict);
        madeUp.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        madeUp.HasOne<Module>().WithMany().HasForeignKey(m => m.ModuleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EligibilityLineTable : IEntityTypeConfiguration<EligibilityLine>
{
    public void Configure(EntityTypeBuilder<EligibilityLine> line)
    {
        line.ToTable("eligibility_line");
        line.HasKey(l => new
        {
            l.ClassId,
            l.ModuleId,
            l.PersonId,
        });
        line.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EligibilityChangeTable : IEntityTypeConfiguration<EligibilityChange>
{
    public void Configure(EntityTypeBuilder<EligibilityChange> change)
    {
        change.ToTable("eligibility_change");
        change.NotAudited(); // a record itself
        change.HasKey(c => new
        {
            c.ClassId,
            c.ModuleId,
            c.Number,
        });
        change.Property(c => c.Number).ValueGeneratedNever();
    }
}
