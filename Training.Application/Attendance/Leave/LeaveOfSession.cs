using Training.Application.Attendance.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Who is on leave while a session is held, and by which request. What it is for stays with those who decide: whoever keeps
/// the register needs to know that it was approved.
/// </summary>
internal sealed class LeaveOfSession(IAttendanceDb db)
{
    public async Task<IReadOnlyDictionary<PersonId, LeaveRequestId?>> Of(SessionContent session, CancellationToken ct)
    {
        var day = session.Date;
        var approved = await db
            .LeaveRequests.AsNoTracking()
            .Where(request => request.State == LeaveState.Approved && request.From <= day && day <= request.To)
            .ToListAsync(ct);
        return approved
            .Where(request => request.Span.Covers(day, session.From))
            .GroupBy(request => request.PersonId)
            .ToDictionary(own => own.Key, own => (LeaveRequestId?)own.First().Id);
    }
}
