using Training.Application.Attendance.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

internal sealed class HeldSessions(IAttendanceDb db) : IHeldSessions
{
    public async Task<IReadOnlyDictionary<SessionId, HeldSession>> Among(
        IReadOnlyCollection<SessionId> sessions,
        CancellationToken ct
    ) =>
        await db
            .Registers.AsNoTracking()
            .Where(register =>
                sessions.Contains(register.SessionId)
                && (
                    register.Marks.Any()
                    || register.ConfirmedAt != null
                    || db.SelfCheckIns.Any(arrival => arrival.SessionId == register.SessionId)
                )
            )
            .ToDictionaryAsync(
                register => register.SessionId,
                register => new HeldSession(register.Date, register.ModuleId, register.Kind, register.Periods),
                ct
            );
}
