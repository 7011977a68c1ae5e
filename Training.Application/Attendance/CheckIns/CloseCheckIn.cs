using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>Tắt mã: nobody can use the code of a session any more; who did stays known.</summary>
[Requires(Permission.TakeAttendance)]
public sealed record CloseCheckIn(SessionId Id) : ICommand<SessionId>;

internal sealed class CloseCheckInHandler(IAttendanceDb db, Registers registers, TimeProvider clock)
    : IRequestHandler<CloseCheckIn, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(CloseCheckIn command, CancellationToken ct)
    {
        var found = await registers.Session(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<SessionId>.Refuse(found.Errors);

        var code = await db.SessionCodes.SingleOrDefaultAsync(known => known.SessionId == session.Id, ct);
        code?.Close(clock.GetUtcNow());
        return session.Id;
    }
}
