using Training.Application.Attendance.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>An approved leave, as a register names it.</summary>
public sealed record OnLeave(LeaveRequestId Id, string Reason);

/// <summary>Who is on leave while a session is held.</summary>
internal sealed class LeaveOfSession(IAttendanceDb db)
{
    public async Task<IReadOnlyDictionary<PersonId, OnLeave>> Of(SessionContent session, CancellationToken ct)
    {
        var day = session.Date;
        var approved = await db
            .LeaveRequests.AsNoTracking()
            .Where(request => request.State == LeaveState.Approved && request.From <= day && day <= request.To)
            .ToListAsync(ct);
        return approved
            .Where(request => request.Span.Covers(day, session.From))
            .GroupBy(request => request.PersonId)
            .ToDictionary(own => own.Key, own => new OnLeave(own.First().Id, own.First().Reason));
    }
}
