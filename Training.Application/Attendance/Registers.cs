using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Finds the session whose register somebody may keep, and its register. The row scope: an instructor's are those they teach,
/// the academic office's all.
/// </summary>
internal sealed class Registers(
    IAttendanceDb db,
    IPublishedSessions sessions,
    ICurricula curricula,
    IWorkingDays days,
    IActor actor,
    TimeProvider clock
)
{
    /// <summary>Working days that an instructor has after the day of the session.</summary>
    private const int Days = 1;

    public async Task<Result<PublishedSession>> Session(SessionId id, CancellationToken ct)
    {
        var session = await sessions.Find(id, ct);
        return session is not null && IsVisibleTo(actor, session) ? session : AttendanceErrors.SessionUnknown;
    }

    /// <summary>The register of a session, begun if nobody did yet. Refused where there is nothing to record.</summary>
    public async Task<Result<Register>> ToKeep(PublishedSession session, CancellationToken ct)
    {
        if (session.Content.Cancelled)
            return AttendanceErrors.Cancelled;
        if (session.Content.Date > clock.Day())
            return AttendanceErrors.NotYet.With("date", session.Content.Date);

        var kept = await db
            .Registers.Include(register => register.Marks)
            .SingleOrDefaultAsync(register => register.SessionId == session.Id, ct);
        return kept ?? db.Registers.Add(await Begin(session, ct)).Entity;
    }

    /// <summary>When the register of a session closes by itself: at the end of the next working day.</summary>
    public async Task<DateTimeOffset> DeadlineOf(PublishedSession session, CancellationToken ct)
    {
        var last = await days.From(session.Content.Date, Days, ct);
        return clock.BeginningOf(last.AddDays(1));
    }

    private async Task<Register> Begin(PublishedSession session, CancellationToken ct)
    {
        var module = new ModuleId(session.Content.ModuleId);
        var plan = (await curricula.Modules([module], ct)).GetValueOrDefault(module);
        var kind = session.Content.Lesson is { } number ? plan?.Lesson(number)?.Kind : null;
        return new Register(session, kind, await DeadlineOf(session, ct));
    }

    private static bool IsVisibleTo(IActor actor, PublishedSession session) =>
        actor.Has(Permission.KeepEveryRegister) || (actor.User is { } user && session.Instructors.Contains(user));
}
