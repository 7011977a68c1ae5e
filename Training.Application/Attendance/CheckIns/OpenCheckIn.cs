using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>Mở điểm danh bằng mã: the code of a session of today can be used from now on.</summary>
[Requires(Permission.TakeAttendance)]
public sealed record OpenCheckIn(SessionId Id) : ICommand<SessionId>;

internal sealed class OpenCheckInHandler(IAttendanceDb db, Registers registers, IActor actor, TimeProvider clock)
    : IRequestHandler<OpenCheckIn, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(OpenCheckIn command, CancellationToken ct)
    {
        var found = await registers.Session(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);
        if (session.Content.Cancelled)
            return AttendanceErrors.Cancelled;
        if (session.Content.Date != clock.Day())
            return CheckInErrors.NotToday.With("date", session.Content.Date);
        var register = await db.Registers.AsNoTracking().SingleOrDefaultAsync(r => r.SessionId == session.Id, ct);
        if (register?.IsOpen(clock.GetUtcNow()) is false)
            return CheckInErrors.Closed;

        var code =
            await db.SessionCodes.SingleOrDefaultAsync(known => known.SessionId == session.Id, ct)
            ?? db.SessionCodes.Add(new(session.Id)).Entity;
        code.Open(session.Content, Signature.Of(actor, clock));
        return session.Id;
    }
}
