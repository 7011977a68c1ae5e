using Training.Application.Attendance.CheckIns;
using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>The register of one session, with everybody who belongs into it.</summary>
[Requires(Permission.TakeAttendance)]
public sealed record ShowRegister(SessionId Id) : IQuery<RegisterView>;

/// <param name="Session">What is taught, as it was published.</param>
/// <param name="Periods">Letters of each line.</param>
/// <param name="Open">A change needs no reason.</param>
/// <param name="CanBeTaken">The day has come, and the session takes place.</param>
/// <param name="Begun">Somebody recorded or checked in, or confirmed it.</param>
public sealed record RegisterView(
    SessionId Id,
    SessionContent Session,
    int Periods,
    bool Open,
    bool CanBeTaken,
    bool Begun,
    DateTimeOffset Deadline,
    DateTimeOffset? ConfirmedAt,
    string? ConfirmedBy,
    int? Heads,
    IReadOnlyList<RegisterLine> Lines,
    IReadOnlyList<ChangedMark> Changes
);

/// <param name="Class">On the day of the session.</param>
/// <param name="Letters">One for each period; null: not recorded.</param>
/// <param name="By">Who set them.</param>
/// <param name="Absent">Periods of the module that the person was absent from before.</param>
/// <param name="Leave">The request that is approved for the session: who is neither recorded nor came counts as excused.</param>
public sealed record RegisterLine(
    PersonId Person,
    string FullName,
    PartialDate Birth,
    string Class,
    string? Letters,
    int Version,
    string? By,
    DateTimeOffset? At,
    int Absent,
    LeaveRequestId? Leave,
    ArrivalSeen? Arrival
);

/// <summary>That somebody checked in themself, for the instructor to look up; it is no mark.</summary>
/// <param name="SameDevice">Names of others who did so from the same browser.</param>
public sealed record ArrivalSeen(DateTimeOffset At, IReadOnlyList<string> SameDevice);

/// <summary>A mark that was changed after the register was closed, or by an approved leave.</summary>
/// <param name="Reason">Empty where the leave is all there is to say.</param>
/// <param name="Leave">The request by which the absence is excused.</param>
public sealed record ChangedMark(
    string FullName,
    string? Before,
    string After,
    DateTimeOffset At,
    string By,
    string Reason,
    LeaveRequestId? Leave
);

internal sealed class ShowRegisterHandler(
    IAttendanceDb db,
    Registers registers,
    Roster roster,
    ArrivalsOfSession arrivals,
    TimeProvider clock
) : IRequestHandler<ShowRegister, Result<RegisterView>>
{
    public async Task<Result<RegisterView>> Handle(ShowRegister query, CancellationToken ct)
    {
        var found = await registers.Session(query.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<RegisterView>.Refuse(found.Errors);

        var register = await db
            .Registers.AsNoTracking()
            .Include(kept => kept.Marks)
            .SingleOrDefaultAsync(kept => kept.SessionId == session.Id, ct);
        var lines = await roster.Of(session, ct);
        var deadline = register?.Deadline ?? await registers.DeadlineOf(session, ct);
        return new RegisterView(
            session.Id,
            session.Content,
            register?.Periods ?? session.Content.Periods,
            register?.IsOpen(clock.GetUtcNow()) ?? clock.GetUtcNow() < deadline,
            !session.Content.Cancelled && session.Content.Date <= clock.Day(),
            register is not null,
            deadline,
            register?.ConfirmedAt,
            register?.ConfirmedBy,
            register?.Heads,
            await Lines(session, register, lines, ct),
            await Changes(session.Id, lines, ct)
        );
    }

    private async Task<IReadOnlyList<ChangedMark>> Changes(
        SessionId session,
        IReadOnlyList<RosterLine> roster,
        CancellationToken ct
    )
    {
        var names = roster.ToDictionary(line => line.Person, line => line.FullName);
        var changes = await db
            .MarkChanges.AsNoTracking()
            .Where(change => change.SessionId == session)
            .OrderByDescending(change => change.At)
            .ToListAsync(ct);
        return changes.ConvertAll(c => new ChangedMark(
            names[c.PersonId],
            c.Before,
            c.After,
            c.At,
            c.By,
            c.Reason,
            c.Leave
        ));
    }

    private async Task<IReadOnlyList<RegisterLine>> Lines(
        PublishedSession session,
        Register? register,
        IReadOnlyList<RosterLine> roster,
        CancellationToken ct
    )
    {
        var absent = await AbsentBefore(session, [.. roster.Select(line => line.Person)], ct);
        var classes = session.Content.Classes.ToDictionary(one => new ClassId(one.Id), one => one.Name);
        var names = roster.ToDictionary(line => line.Person, line => line.FullName);
        var arrived = await arrivals.Of(session.Id, ct);
        var marks = (register?.Marks ?? []).ToDictionary(mark => mark.PersonId);
        return
        [
            .. roster.Select(line =>
            {
                var mark = marks.GetValueOrDefault(line.Person);
                return new RegisterLine(
                    line.Person,
                    line.FullName,
                    line.Birth,
                    classes.GetValueOrDefault(line.Class, ""),
                    mark?.Letters,
                    mark?.Version ?? 0,
                    mark?.By,
                    mark?.At,
                    absent.GetValueOrDefault(line.Person),
                    line.Leave,
                    arrived.GetValueOrDefault(line.Person) is { } arrival
                        ? new(arrival.At, [.. arrival.SameDevice.Select(other => names.GetValueOrDefault(other, ""))])
                        : null
                );
            }),
        ];
    }

    private Task<Dictionary<PersonId, int>> AbsentBefore(
        PublishedSession session,
        IReadOnlyList<PersonId> people,
        CancellationToken ct
    )
    {
        var (module, day) = (new ModuleId(session.Content.ModuleId), session.Content.Date);
        return (
            from register in db.Registers
            where
                register.CohortId == session.CohortId
                && register.ModuleId == module
                && register.Date <= day
                && register.SessionId != session.Id
            join mark in db.AttendanceMarks on register.SessionId equals mark.SessionId
            where people.Contains(mark.PersonId)
            group mark.Excused + mark.Unexcused by mark.PersonId into sums
            select new { sums.Key, Absent = sums.Sum() }
        ).ToDictionaryAsync(sum => sum.Key, sum => sum.Absent, ct);
    }
}
