using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Facts;

/// <summary>
/// People were let into a further sitting of an exam (RST-01): whoever is in its sheet without a mark, and still in a class.
/// Others who are let in later are told then.
/// </summary>
[Tells(FactKind.ResitOpen)]
internal sealed class ResitOpen(
    ResitSheets sheets,
    IPeopleDirectory people,
    IClassMembers members,
    ICurricula curricula,
    ILetterTexts texts,
    TimeProvider clock
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        if (await Open(of, ct) is not { } sheet)
            return [];

        DateTimeOffset? until = sheet.SatOn is { } day ? clock.BeginningOf(day.AddDays(1)) : null;
        var waiting = await Waiting(sheet.Id).ToListAsync(ct);
        return waiting.ConvertAll(who => new Telling(who, Role.Trainee, of, until));
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        if (await Open(key, ct) is not { } sheet)
            return new Dictionary<UserId, FactWords>();

        var ids = readers.Select(reader => reader.Id).ToList();
        var waiting = await Waiting(sheet.Id).Where(who => ids.Contains(who)).ToListAsync(ct);
        var module = (await curricula.Modules([sheet.ModuleId], ct))[sheet.ModuleId];
        return readers
            .Where(reader => waiting.Contains(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Say(sheet, module, reader.Language));
    }

    private Task<GradeSheet?> Open(string of, CancellationToken ct) =>
        sheets.FindOpen(GradeSheetId.From(Guid.Parse(of)), ct);

    private IQueryable<UserId> Waiting(GradeSheetId sheet)
    {
        var unmarked = sheets.Unmarked(sheet);
        return from person in people.All
            where person.Account != null && unmarked.Contains(person.Id)
            where members.All.Any(member => member.PersonId == person.Id && member.Until == null)
            select person.Account!.Value;
    }

    private FactWords Say(GradeSheet sheet, ModulePlan module, string language)
    {
        var part = module.Assessment.Single(one => one.Code == sheet.Component);
        return new(
            new Dictionary<string, string>
            {
                ["module"] = language == "en" ? module.NameEn : module.NameVi,
                ["part"] = language == "en" ? part.NameEn : part.NameVi,
                ["sitting"] = sheet.Sitting.ToString(CultureInfo.InvariantCulture),
                ["day"] = sheet.SatOn is { } day ? texts.Day(language, day) : "",
            },
            "/results"
        );
    }
}
