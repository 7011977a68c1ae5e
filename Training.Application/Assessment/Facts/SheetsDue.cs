using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Assessment.Facts;

/// <summary>
/// Who has to do with the marks that are due on a day: instructors with what they have still to submit, and the office with
/// all that is not published. One message has all of a day.
/// </summary>
internal sealed class SheetsDue(DueSheets due, ITaughtModules taught, IAccounts accounts, ILetterTexts texts)
{
    private const int MostLines = 20;

    public async Task<IReadOnlyList<(UserId To, Role As)>> Whom(DateOnly day, bool toOffice, CancellationToken ct)
    {
        var sheets = await due.On(day, among: null, ct);
        if (sheets.Count == 0)
            return [];

        var open = sheets.Where(sheet => sheet.IsOpen).Select(sheet => sheet.Of).ToHashSet();
        var instructors = await Holding(Role.Instructor, ct);
        var own = await taught.ByEach(instructors, ct);
        return
        [
            .. instructors.Where(who => own[who].Any(open.Contains)).Select(who => (who, Role.Instructor)),
            .. (toOffice ? await Holding(Role.AcademicOffice, ct) : []).Select(who => (who, Role.AcademicOffice)),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        DateOnly day,
        bool toOffice,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var office = (toOffice ? await Holding(Role.AcademicOffice, ct) : []).ToHashSet();
        var own = await taught.ByEach([.. readers.Select(reader => reader.Id)], ct);
        var everything = readers.Any(reader => office.Contains(reader.Id));
        var sheets = await due.On(day, everything ? null : own.SelectMany(one => one).ToHashSet(), ct);
        var words = new Dictionary<UserId, FactWords>();
        foreach (var reader in readers)
        {
            var theirs = office.Contains(reader.Id)
                ? sheets
                : [.. sheets.Where(sheet => sheet.IsOpen && own[reader.Id].Contains(sheet.Of))];
            if (theirs.Count > 0)
                words[reader.Id] = Say(day, theirs, reader.Language);
        }
        return words;
    }

    private FactWords Say(DateOnly day, IReadOnlyList<DueSheet> sheets, string language)
    {
        var shown = sheets.Take(MostLines).Select(sheet => Line(sheet.Line, language)).ToList();
        if (sheets.Count > MostLines)
            shown.Add(texts.In(language, "messages.more_sheets", ("count", sheets.Count - MostLines)));
        return new(
            new Dictionary<string, string>
            {
                ["day"] = texts.Day(language, day),
                ["count"] = sheets.Count.ToString(CultureInfo.InvariantCulture),
                ["sheets"] = string.Join('\n', shown),
            },
            "/grade-sheets"
        );
    }

    private string Line(GradeSheetLine line, string language)
    {
        var parts =
            from part in line.Components
            where part.State < GradeSheetState.Published
            let state = texts.In(language, $"assessment.grade_sheet_state_{part.State}".ToLowerInvariant())
            select $"{(language == "en" ? part.NameEn : part.NameVi)} ({state})";
        return texts.In(
            language,
            line.Sitting == 1 ? "messages.sheet" : "messages.sheet_of_sitting",
            ("class", line.Class),
            ("module", language == "en" ? line.NameEn : line.NameVi),
            ("sitting", line.Sitting),
            ("parts", string.Join(", ", parts))
        );
    }

    private async Task<IReadOnlyList<UserId>> Holding(Role role, CancellationToken ct) =>
        [.. (await accounts.Holding(role, ct)).Select(account => account.Id)];
}
