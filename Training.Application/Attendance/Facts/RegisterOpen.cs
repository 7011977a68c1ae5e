using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>
/// Sessions are over, and nobody stands for their registers yet; an instructor's in one message a day. Those of the evening,
/// which end after the hour of telling, are told of with the next day.
/// </summary>
[Tells(FactKind.RegisterOpen)]
internal sealed class RegisterOpen(
    IAttendanceDb db,
    IPublishedSessions sessions,
    Registers registers,
    ISessionLines lines,
    ITellingTimes times,
    ILetterTexts texts,
    TimeProvider clock
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var day = IFact.DayOf(of);
        var open = await Open(day, ct);
        var (closes, closedBefore) = (
            await registers.DeadlineOf(day, ct),
            await registers.DeadlineOf(day.AddDays(-1), ct)
        );
        return
        [
            .. open.SelectMany(session => session.Instructors, (session, who) => (Who: who, session.Content.Date))
                .GroupBy(one => one.Who, one => one.Date)
                .Select(own => new Telling(
                    own.Key,
                    Role.Instructor,
                    of,
                    own.Contains(day) ? closes : closedBefore // it closes by itself
                )),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var open = (await Open(IFact.DayOf(key), ct))
            .SelectMany(session => session.Instructors, (session, who) => (Who: who, Session: session))
            .ToLookup(one => one.Who, one => one.Session);
        return readers
            .Where(reader => open.Contains(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Words([.. open[reader.Id]], reader.Language));
    }

    private FactWords Words(IReadOnlyList<PublishedSession> open, string language)
    {
        var day = open[^1].Content.Date;
        return new(
            new Dictionary<string, string>
            {
                ["day"] = texts.Day(language, day),
                ["count"] = $"{open.Count}",
                ["sessions"] = string.Join('\n', open.Select(session => Line(session.Content, day, language))),
            },
            open is [var only] ? $"/sessions/{only.Id}/attendance" : $"/schedule?day={day:yyyy-MM-dd}"
        );
    }

    private string Line(SessionContent session, DateOnly day, string language) =>
        session.Date == day ? lines.OfDay(session, language) : lines.WithDay(session, language);

    /// <summary>Of what ended between the hours at which the day before and this day are told of; the earliest first.</summary>
    private async Task<IReadOnlyList<PublishedSession>> Open(DateOnly day, CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), day.AddDays(-1));
        var (after, told) = (
            await times.Of(FactKind.RegisterOpen, before, ct),
            await times.Of(FactKind.RegisterOpen, day, ct)
        );
        var until = told < now ? told : now;
        var confirmed = await db
            .Registers.Where(register => register.Date == day || register.Date == before)
            .Where(register => register.ConfirmedAt != null)
            .Select(register => register.SessionId)
            .ToListAsync(ct);
        return
        [
            .. (await sessions.On(before, ct))
                .Concat(await sessions.On(day, ct))
                .Where(session => !confirmed.Contains(session.Id))
                .Where(session => session.Content.EndsAt(clock) is var end && end > after && end <= until)
                .OrderBy(session => session.Content.Date)
                .ThenBy(session => session.Content.From),
        ];
    }
}
