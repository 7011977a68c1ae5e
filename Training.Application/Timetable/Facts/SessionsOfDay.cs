using Training.Application.Access.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>Who has sessions on a day, as a trainee or as an instructor, and which; all of the day in one message.</summary>
internal sealed class SessionsOfDay(
    IPublishingDb db,
    IClassMembers members,
    IPeopleDirectory people,
    ICurricula curricula,
    OwnAudiences audiences,
    OwnSessions sessions,
    ISessionLines lines,
    ILetterTexts texts,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, bool testsOnly, CancellationToken ct)
    {
        var day = IFact.DayOf(of);
        var starts = await Starts(day, testsOnly, ct);
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
        bool testsOnly,
        CancellationToken ct
    )
    {
        var day = IFact.DayOf(key);
        var own = await sessions.Of(await audiences.Of([.. readers.Select(reader => reader.Id)], ct), day, day, ct);
        var told = await Told(own.Values.SelectMany(one => one).Select(session => session.Content), testsOnly, ct);
        var words = new Dictionary<UserId, FactWords>();
        foreach (var reader in readers)
        {
            var taking = own.GetValueOrDefault(reader.Id)
                ?.Where(session => !session.Cancelled && told(session.Content))
                .ToList();
            if (taking is { Count: > 0 })
                words[reader.Id] = Words(day, taking, reader.Language);
        }
        return words;
    }

    private FactWords Words(DateOnly day, List<OwnSession> taking, string language) =>
        new(
            new Dictionary<string, string>
            {
                ["day"] = texts.Day(language, day),
                ["count"] = $"{taking.Count}",
                ["sessions"] = string.Join('\n', taking.Select(session => lines.OfDay(session.Content, language))),
            },
            $"/schedule?day={day:yyyy-MM-dd}"
        );

    /// <summary>When the first of them begins for a class or an instructor; without those that have none.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> Starts(DateOnly day, bool testsOnly, CancellationToken ct)
    {
        var rows = await (
            from entry in db.ScheduleEntries
            where entry.Date == day && !entry.Withdrawn && !entry.Cancelled
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select new { entry.Audience, edition.Content }
        ).ToListAsync(ct);
        var told = await Told(rows.Select(row => row.Content), testsOnly, ct);
        return rows.Where(row => told(row.Content))
            .GroupBy(row => row.Audience, row => row.Content.BeginsAt(clock))
            .ToDictionary(own => own.Key, own => own.Min());
    }

    private async Task<Func<SessionContent, bool>> Told(
        IEnumerable<SessionContent> among,
        bool testsOnly,
        CancellationToken ct
    )
    {
        if (!testsOnly)
            return _ => true;

        var ids = among.Select(session => new ModuleId(session.ModuleId)).Distinct().ToList();
        var modules = await curricula.Modules(ids, ct);
        return session =>
            session.Lesson is { } number
            && modules.GetValueOrDefault(new(session.ModuleId))?.Lesson(number)?.Kind == LessonKind.Test;
    }
}
