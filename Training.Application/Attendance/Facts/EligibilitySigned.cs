using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Attendance.Eligibility;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>
/// Whether somebody may sit the exam of a module was signed, or decided differently since (ATT-08). The key names the
/// decision: of a list that was changed only those are told again whose line it was.
/// </summary>
[Tells(FactKind.EligibilitySigned)]
internal sealed class EligibilitySigned(
    IAttendanceDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    TraineesToTell trainees,
    ILetterTexts texts
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var list = await Find(of, ct);
        var accounts = await (await ToTell(list, ct)).ToListAsync(ct);
        return accounts.ConvertAll(one => new Telling(
            one.Account,
            Role.Trainee,
            $"{of}:{Last(list, one.Person)?.Number ?? 0}"
        ));
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var end = key.LastIndexOf(':');
        var (list, number) = (await Find(key[..end], ct), int.Parse(key[(end + 1)..], CultureInfo.InvariantCulture));
        var ids = readers.Select(reader => reader.Id).ToList();
        var people = await (await ToTell(list, ct))
            .Where(one => ids.Contains(one.Account))
            .ToDictionaryAsync(one => one.Account, one => one.Person, ct);
        var module = (await curricula.Modules([list.ModuleId], ct))[list.ModuleId];
        return readers
            .Where(reader =>
                people.TryGetValue(reader.Id, out var person) && (Last(list, person)?.Number ?? 0) == number
            )
            .ToDictionary(reader => reader.Id, reader => Words(list, people[reader.Id], module, reader.Language));
    }

    private Task<EligibilityList> Find(string of, CancellationToken ct)
    {
        var ids = of.Split(':');
        var (classId, module) = (ClassId.From(Guid.Parse(ids[0])), ModuleId.From(Guid.Parse(ids[1])));
        return db
            .EligibilityLists.AsNoTracking()
            .Include(signed => signed.Lines)
            .Include(signed => signed.Changes)
            .SingleAsync(signed => signed.ClassId == classId && signed.ModuleId == module, ct);
    }

    private async Task<IQueryable<TraineeToTell>> ToTell(EligibilityList list, CancellationToken ct)
    {
        var listed = list.Lines.Select(line => line.PersonId).ToList();
        var cohort = (await cohorts.FindClass(list.ClassId, ct))!.CohortId;
        return (await trainees.Of(cohort, ct)).Where(one => listed.Contains(one.Person));
    }

    private FactWords Words(EligibilityList list, PersonId person, ModulePlan module, string language)
    {
        var line = list.Lines.Single(one => one.PersonId == person);
        return new(
            new Dictionary<string, string>
            {
                ["module"] = language == "en" ? module.NameEn : module.NameVi,
                ["decision"] = texts.In(language, line.MaySit ? "messages.may_sit" : "messages.may_not_sit"),
                ["reason"] = Last(list, person) is { } change ? change.Reason : Why(line, language),
            },
            "/me/attendance"
        );
    }

    /// <summary>By the figures that were signed.</summary>
    private string Why(EligibilityLine line, string language)
    {
        var missed = texts.In(
            language,
            "messages.absent_of",
            ("absent", line.Missed),
            ("limit", line.Limit),
            ("planned", line.Planned)
        );
        return line.Owed == 0 ? missed : $"{missed} {texts.In(language, "messages.owed", ("count", line.Owed))}";
    }

    private static EligibilityChange? Last(EligibilityList list, PersonId person) =>
        list.Changes.Where(change => change.PersonId == person).MaxBy(change => change.Number);
}
