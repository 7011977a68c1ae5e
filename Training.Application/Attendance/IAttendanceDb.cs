using Training.Application.Attendance.Eligibility;

namespace Training.Application.Attendance;

/// <summary>The tables of this module, and no others.</summary>
internal interface IAttendanceDb
{
    DbSet<Register> Registers { get; }
    DbSet<AttendanceMark> AttendanceMarks { get; }
    DbSet<MarkChange> MarkChanges { get; }
    DbSet<EligibilityList> EligibilityLists { get; }
}
