using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>What registers say already of the days of an approved leave: without permission becomes with it; present stays.</summary>
internal sealed class ExcuseAbsences(IAttendanceDb db, IPublishedSessions sessions)
{
    public async Task Of(LeaveRequest request, Signature by, CancellationToken ct)
    {
        var (person, from, to) = (request.PersonId, request.From, request.To);
        var registers = await db
            .Registers.Include(register => register.Marks)
            .Where(register => from <= register.Date && register.Date <= to)
            .Where(register => register.Marks.Any(mark => mark.PersonId == person && mark.Unexcused > 0))
            .ToListAsync(ct);
        foreach (var register in registers)
        {
            var session = (await sessions.Find(register.SessionId, ct))!.Content;
            if (request.Span.Covers(session.Date, session.From))
                register.Excuse(person, request.Id, by);
        }
    }
}
