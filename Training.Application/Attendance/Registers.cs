using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Work.Contracts;

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
    IWorkQueue queue,
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
    public Task<DateTimeOffset> DeadlineOf(PublishedSession session, CancellationToken ct) =>
        DeadlineOf(session.Content.Date, ct);

    /// <param name="day">Of the session.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<DateTimeOffset> DeadlineOf(DateOnly day, CancellationToken ct)
    {
        var last = await days.From(day, Days, ct);
        return clock.BeginningOf(last.AddDays(1));
    }

    private async Task<Register> Begin(PublishedSession session, CancellationToken ct)
    {
        var module = new ModuleId(session.Content.ModuleId);
        var plan = (await curricula.Modules([module], ct)).GetValueOrDefault(module);
        var kind = session.Content.Lesson is { } number ? plan?.Lesson(number)?.Kind : null;
        var deadline = await DeadlineOf(session, ct);
        await queue.Enqueue(new AbsencesCounted(session.Id), $"{session.Id}:{deadline:O}", ct, deadline); // it closes by itself
        return new Register(session, kind, deadline);
    }

    private static bool IsVisibleTo(IActor actor, PublishedSession session) =>
        actor.Has(Permission.KeepEveryRegister) || (actor.User is { } user && session.Instructors.Contains(user));
}
