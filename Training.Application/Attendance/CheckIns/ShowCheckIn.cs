using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>The code of a session as it is projected onto the wall.</summary>
[Requires(Permission.TakeAttendance)]
public sealed record ShowCheckIn(SessionId Id) : IQuery<CheckInView>;

/// <param name="Code">Of this moment; null: it is not open.</param>
/// <param name="SecondsLeft">Until the next one.</param>
/// <param name="Until">When it closes by itself.</param>
/// <param name="CheckedIn">So many used it.</param>
/// <param name="People">So many belong into the register.</param>
public sealed record CheckInView(
    SessionId Id,
    SessionContent Session,
    string? Code,
    int SecondsLeft,
    DateTimeOffset? Until,
    int CheckedIn,
    int People
);

internal sealed class ShowCheckInHandler(IAttendanceDb db, Registers registers, Roster roster, TimeProvider clock)
    : IRequestHandler<ShowCheckIn, Result<CheckInView>>
{
    public async Task<Result<CheckInView>> Handle(ShowCheckIn query, CancellationToken ct)
    {
        var found = await registers.Session(query.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<CheckInView>.Refuse(found.Errors);

        var now = clock.GetUtcNow();
        var code = await db.SessionCodes.AsNoTracking().SingleOrDefaultAsync(c => c.SessionId == session.Id, ct);
        var open = code?.IsOpen(now) is true && !session.Content.Cancelled ? code : null;
        return new CheckInView(
            session.Id,
            session.Content,
            open?.At(now),
            RotatingCode.SecondsLeft(now),
            open?.Until,
            await db.SelfCheckIns.CountAsync(one => one.SessionId == session.Id, ct),
            (await roster.Of(session, ct)).Count
        );
    }
}
