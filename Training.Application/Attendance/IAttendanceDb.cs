using Training.Application.Attendance.CheckIns;
using Training.Application.Attendance.Eligibility;
using Training.Application.Attendance.Leave;

namespace Training.Application.Attendance;

/// <summary>The tables of this module, and no others.</summary>
internal interface IAttendanceDb
{
    DbSet<Register> Registers { get; }
    DbSet<AttendanceMark> AttendanceMarks { get; }
    DbSet<MarkChange> MarkChanges { get; }
    DbSet<SessionCode> SessionCodes { get; }
    DbSet<SelfCheckIn> SelfCheckIns { get; }
    DbSet<LeaveRequest> LeaveRequests { get; }
    DbSet<LeavePaper> LeavePapers { get; }
    DbSet<EligibilityList> EligibilityLists { get; }
    DbSet<MadeUp> MadeUps { get; }
}
