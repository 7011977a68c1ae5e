using Training.Application.Access.Contracts;
using Training.Application.Attendance.Figures;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>
/// By registers that were closed on a day, trainees of a class missed something and stand near or over the limit of the
/// module; for the adviser, all of them in one message.
/// </summary>
[Tells(FactKind.AbsencesOfClass)]
internal sealed class AbsencesOfClass(
    IAttendanceDb db,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    AbsenceLimits limits,
    ILetterTexts texts,
    TimeProvider clock
) : IFact
{
    private const int DayLength = 10;

    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var absent = await AtLimit(Missed(IFact.DayOf(of)), ct);
        var classes = absent.Select(one => one.Class).ToHashSet();
        return
        [
            .. (await cohorts.AllClasses(ct))
                .Where(one => one.Adviser is not null && classes.Contains(one.Id))
                .Select(one => new Telling(one.Adviser!.Value, Role.ClassAdviser, $"{of}:{one.Id}")),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var (day, id) = (IFact.DayOf(key[..DayLength]), ClassId.From(Guid.Parse(key[(DayLength + 1)..])));
        var advised = (await cohorts.FindClass(id, ct))!;
        var absent = await AtLimit(Missed(day).Where(one => one.Class == id), ct);
        if (absent.Count == 0)
            return new Dictionary<UserId, FactWords>();

        var ids = absent.Select(one => one.Person).Distinct().ToList();
        var names = await people.All.Where(person => ids.Contains(person.Id)).Listed(ct);
        return readers
            .Where(reader => reader.Id == advised.Adviser)
            .ToDictionary(reader => reader.Id, reader => Words(advised.Code, day, absent, names, reader.Language));
    }

    private FactWords Words(
        string code,
        DateOnly day,
        IReadOnlyList<Absentee> absent,
        List<ListedPerson> names,
        string language
    )
    {
        var lines =
            from person in names
            join one in absent on person.Id equals one.Person
            select Line(person.FullName, one.Figures, language);
        return new(
            new Dictionary<string, string>
            {
                ["class"] = code,
                ["day"] = texts.Day(language, day),
                ["count"] = $"{names.Count}",
                ["trainees"] = string.Join('\n', lines),
            },
            $"/classes/{code}/attendance"
        );
    }

    private string Line(string person, ModuleFigures figures, string language) =>
        texts.In(
            language,
            figures.Attended.Standing == AttendanceStanding.Near ? "messages.trainee_near" : "messages.trainee_over",
            ("person", person),
            ("module", language == "en" ? figures.NameEn : figures.NameVi),
            ("absent", figures.Attended.Counted),
            ("limit", figures.Attended.Limit)
        );

    private IQueryable<Miss> Missed(DateOnly day)
    {
        var (begins, ends) = (clock.BeginningOf(day), clock.BeginningOf(day.AddDays(1)));
        return from register in db.Registers
            where
                (register.ConfirmedAt >= begins && register.ConfirmedAt < ends)
                || (register.ConfirmedAt == null && register.Deadline > begins && register.Deadline <= ends)
            join mark in db.AttendanceMarks on register.SessionId equals mark.SessionId
            where mark.Excused + mark.Unexcused > 0
            select new Miss
            {
                Person = mark.PersonId,
                Class = mark.ClassId,
                Cohort = register.CohortId,
                Module = register.ModuleId,
            };
    }

    private async Task<IReadOnlyList<Absentee>> AtLimit(IQueryable<Miss> missed, CancellationToken ct)
    {
        var all = await missed.Distinct().ToListAsync(ct);
        var found = new List<Absentee>();
        foreach (var cohort in all.GroupBy(one => one.Cohort))
        {
            var id = cohort.Key;
            var persons = missed.Where(one => one.Cohort == id).Select(one => one.Person);
            var standing = await limits.Of(id, persons, ct);
            found.AddRange(
                cohort
                    .Where(one => standing.ContainsKey((one.Person, one.Module)))
                    .Select(one => new Absentee(one.Person, one.Class, standing[(one.Person, one.Module)]))
            );
        }
        return found;
    }

    private sealed class Miss
    {
        public required PersonId Person { get; init; }
        public required ClassId Class { get; init; }
        public required CohortId Cohort { get; init; }
        public required ModuleId Module { get; init; }
    }

    private sealed record Absentee(PersonId Person, ClassId Class, ModuleFigures Figures);
}
