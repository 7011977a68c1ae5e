using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>That somebody checked in themself, as a register shows it.</summary>
/// <param name="SameDevice">Others who did so from the same browser: one phone, two people (P22).</param>
public sealed record Arrival(DateTimeOffset At, IReadOnlyList<PersonId> SameDevice);

internal sealed class ArrivalsOfSession(IAttendanceDb db)
{
    public async Task<IReadOnlyDictionary<PersonId, Arrival>> Of(SessionId session, CancellationToken ct)
    {
        var checkedIn = await db.SelfCheckIns.AsNoTracking().Where(one => one.SessionId == session).ToListAsync(ct);
        var devices = checkedIn.ToLookup(one => one.Device, one => one.PersonId);
        return checkedIn.ToDictionary(
            one => one.PersonId,
            one => new Arrival(one.At, [.. devices[one.Device].Where(person => person != one.PersonId)])
        );
    }
}
