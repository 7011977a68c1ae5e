using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>Sessions of a day are over, and nobody stands for their registers yet; an instructor's in one message.</summary>
[Tells(FactKind.RegisterOpen)]
internal sealed class RegisterOpen(
    IAttendanceDb db,
    IPublishedSessions sessions,
    Registers registers,
    ISessionLines lines,
    ILetterTexts texts,
    TimeProvider clock
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var day = IFact.DayOf(of);
        var until = await registers.DeadlineOf(day, ct); // it closes by itself
        var open = await Open(day, ct);
        return
        [
            .. open.SelectMany(session => session.Instructors)
                .Distinct()
                .Select(who => new Telling(who, Role.Instructor, of, until)),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var day = IFact.DayOf(key);
        var open = (await Open(day, ct))
            .SelectMany(session => session.Instructors, (session, who) => (Who: who, Session: session))
            .ToLookup(one => one.Who, one => one.Session);
        return readers
            .Where(reader => open.Contains(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Words(day, [.. open[reader.Id]], reader.Language));
    }

    private FactWords Words(DateOnly day, IReadOnlyList<PublishedSession> open, string language) =>
        new(
            new Dictionary<string, string>
            {
                ["day"] = texts.Day(language, day),
                ["count"] = $"{open.Count}",
                ["sessions"] = string.Join('\n', open.Select(session => lines.OfDay(session.Content, language))),
            },
            open is [var only] ? $"/sessions/{only.Id}/attendance" : $"/schedule?day={day:yyyy-MM-dd}"
        );

    private async Task<IReadOnlyList<PublishedSession>> Open(DateOnly day, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var confirmed = await db
            .Registers.Where(register => register.Date == day && register.ConfirmedAt != null)
            .Select(register => register.SessionId)
            .ToListAsync(ct);
        return
        [
            .. (await sessions.On(day, ct))
                .Where(session => session.Content.EndsAt(clock) <= now && !confirmed.Contains(session.Id))
                .OrderBy(session => session.Content.From),
        ];
    }
}
