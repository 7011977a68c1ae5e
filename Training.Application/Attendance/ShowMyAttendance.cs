using Training.Application.Attendance.Figures;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>What registers say about whoever asks, for their schedule: as a trainee their marks, as an instructor their registers.</summary>
/// <param name="From">The first day of the schedule.</param>
/// <param name="To">The last day.</param>
[Requires(Permission.OwnData)]
public sealed record ShowMyAttendance(DateOnly From, DateOnly To) : IQuery<MyAttendance>;

/// <param name="Periods">Recorded of the trainee in closed registers, of whatever day, in the cohort that was recorded last.</param>
/// <param name="Absent">Of those, with leave or without.</param>
/// <param name="Marks">Letters by session of those days.</param>
/// <param name="Registers">Of what the instructor teaches on those days, as far as somebody began them.</param>
public sealed record MyAttendance(
    int Periods,
    int Absent,
    IReadOnlyDictionary<SessionId, string> Marks,
    IReadOnlyDictionary<SessionId, RegisterState> Registers
)
{
    public static readonly MyAttendance None = new(
        0,
        0,
        new Dictionary<SessionId, string>(),
        new Dictionary<SessionId, RegisterState>()
    );

    /// <summary>Share of the recorded periods that were attended, in whole per cent, never rounded up to all of them.</summary>
    public int? Percent => Periods == 0 ? null : (int)(100L * (Periods - Absent) / Periods);
}

public enum RegisterState
{
    /// <summary>Some are recorded, or checked in themselves.</summary>
    Begun,
    Confirmed,

    /// <summary>The deadline passed before anybody confirmed it.</summary>
    ClosedItself,
}

internal sealed class ShowMyAttendanceHandler(
    IAttendanceDb db,
    IPeopleDirectory people,
    IPublishedSessions sessions,
    IReadMemory memory,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ShowMyAttendance, Result<MyAttendance>>
{
    public async Task<Result<MyAttendance>> Handle(ShowMyAttendance query, CancellationToken ct) =>
        actor.User is { } user
            ? await memory.Recall((user, query, actor.Has(Permission.TakeAttendance)), () => Read(user, query, ct))
            : MyAttendance.None;

    private async Task<MyAttendance> Read(UserId user, ShowMyAttendance query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // One question for both: each session of those days by itself, and all others together.
        var own = await (
            from person in people.All
            where person.Account == user
            join mark in db.AttendanceMarks on person.Id equals mark.PersonId
            join register in db.Registers.Closed(clock) on mark.SessionId equals register.SessionId
            group new { mark, register.Date } by new
            {
                register.CohortId,
                Session = register.Date >= query.From && register.Date <= query.To
                    ? (SessionId?)register.SessionId
                    : null,
            } into marks
            select new
            {
                marks.Key.CohortId,
                marks.Key.Session,
                Last = marks.Max(one => one.Date),
                Periods = marks.Sum(one => one.mark.Periods),
                Absent = marks.Sum(one => one.mark.Excused + one.mark.Unexcused),
                Letters = marks.Max(one => one.mark.Letters),
            }
        ).ToListAsync(ct);
        var cohort = own.MaxBy(sum => sum.Last)?.CohortId;
        return new(
            own.Where(sum => sum.CohortId == cohort).Sum(sum => sum.Periods),
            own.Where(sum => sum.CohortId == cohort).Sum(sum => sum.Absent),
            own.Where(sum => sum.Session is not null).ToDictionary(sum => sum.Session!.Value, sum => sum.Letters!),
            actor.Has(Permission.TakeAttendance) ? await Registers(user, query, now, ct) : MyAttendance.None.Registers
        );
    }

    private Task<Dictionary<SessionId, RegisterState>> Registers(
        UserId user,
        ShowMyAttendance query,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var taught = sessions.TaughtBy(user);
        return db
            .Registers.AsNoTracking()
            .Where(register =>
                register.Date >= query.From
                && register.Date <= query.To
                && taught.Any(session => session.Id == register.SessionId)
            )
            .ToDictionaryAsync(
                register => register.SessionId,
                register =>
                    register.ConfirmedAt is not null ? RegisterState.Confirmed
                    : register.IsOpen(now) ? RegisterState.Begun
                    : RegisterState.ClosedItself,
                ct
            );
    }
}
