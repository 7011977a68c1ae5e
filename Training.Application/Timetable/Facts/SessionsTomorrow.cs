using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>Somebody has sessions on a day, as a trainee or as an instructor; all of the day in one message.</summary>
[Tells(FactKind.SessionsTomorrow)]
internal sealed class SessionsTomorrow(
    IPublishingDb db,
    IClassMembers members,
    IPeopleDirectory people,
    OwnAudiences audiences,
    OwnSessions sessions,
    SessionLines lines,
    TimeProvider clock
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var day = DayOf(of);
        var starts = await Starts(day, ct);
        var trainees = await (
            from member in members.All
            where member.From <= day && (member.Until == null || member.Until > day)
            join person in people.All on member.PersonId equals person.Id
            where person.Account != null
            select new { person.Account, Audience = member.ClassId }
        ).ToListAsync(ct);
        var instructors = await db
            .Instructors.Where(instructor => instructor.Account != null)
            .Select(instructor => new { instructor.Account, instructor.Id })
            .ToListAsync(ct);
        return
        [
            .. trainees
                .Where(who => starts.ContainsKey(who.Audience.Value))
                .Select(who => Telling(who.Account!.Value, Role.Trainee, who.Audience.Value)),
            .. instructors
                .Where(who => starts.ContainsKey(who.Id.Value))
                .Select(who => Telling(who.Account!.Value, Role.Instructor, who.Id.Value)),
        ];

        Telling Telling(UserId to, Role role, Guid audience) => new(to, role, of, starts[audience]);
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var day = DayOf(key);
        var own = await sessions.Of(await audiences.Of([.. readers.Select(reader => reader.Id)], ct), day, day, ct);
        var words = new Dictionary<UserId, FactWords>();
        foreach (var reader in readers)
        {
            var taking = own.GetValueOrDefault(reader.Id)?.Where(session => !session.Cancelled).ToList();
            if (taking is not { Count: > 0 })
                continue;
            words[reader.Id] = new(
                new Dictionary<string, string>
                {
                    ["day"] = lines.Day(day, reader.Language),
                    ["count"] = $"{taking.Count}",
                    ["sessions"] = string.Join('\n', taking.Select(session => lines.OfDay(session, reader.Language))),
                },
                $"/schedule?day={key}"
            );
        }
        return words;
    }

    /// <summary>When the first session of a class or an instructor begins; without those that have none.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> Starts(DateOnly day, CancellationToken ct)
    {
        var rows = await (
            from entry in db.ScheduleEntries
            where entry.Date == day && !entry.Withdrawn
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select new { entry.Audience, edition.Content }
        ).ToListAsync(ct);
        return rows.Where(row => !row.Content.Cancelled)
            .GroupBy(row => row.Audience, row => row.Content.From)
            .ToDictionary(own => own.Key, own => clock.BeginningOf(day).AddMinutes(own.Min()));
    }

    private static DateOnly DayOf(string of) => DateOnly.ParseExact(of, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
