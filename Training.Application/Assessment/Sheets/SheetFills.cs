using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Counts in a handful of queries, whatever the number of classes, how many marks their sheets have.</summary>
internal sealed class SheetFills(ISheetsDb db, IClassMembers members)
{
    public async Task<FilledSheets> Of(IReadOnlyCollection<ClassId> classes, CancellationToken ct)
    {
        var sheets = await db
            .GradeSheets.AsNoTracking()
            .Where(sheet => classes.Contains(sheet.ClassId))
            .ToListAsync(ct);
        var open = sheets.FindAll(sheet => sheet.State == GradeSheetState.Open).ConvertAll(sheet => sheet.Id);
        var marked = await db.Current()
            .Where(entry => open.Contains(entry.SheetId) && entry.State != MarkState.NotSat)
            .GroupBy(entry => entry.SheetId)
            .Select(sheet => new { sheet.Key, Count = sheet.Count() })
            .ToDictionaryAsync(sheet => sheet.Key, sheet => sheet.Count, ct);
        var people = await members
            .All.Where(member => classes.Contains(member.ClassId) && member.Until == null)
            .GroupBy(member => member.ClassId)
            .Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        return new FilledSheets(sheets, marked, people, await LetIn(sheets, ct));
    }

    /// <summary>Into sittings after the first.</summary>
    private async Task<Dictionary<GradeSheetId, int>> LetIn(List<GradeSheet> sheets, CancellationToken ct)
    {
        var later = sheets.FindAll(sheet => sheet.Sitting > 1).ConvertAll(sheet => sheet.Id);
        return later.Count == 0
            ? []
            : await db
                .MarkEntries.Where(entry => later.Contains(entry.SheetId) && entry.Number == 1)
                .GroupBy(entry => entry.SheetId)
                .Select(sheet => new { sheet.Key, Count = sheet.Count() })
                .ToDictionaryAsync(sheet => sheet.Key, sheet => sheet.Count, ct);
    }
}

/// <param name="Sheets">Of the classes that were asked for.</param>
/// <param name="Marked">How many people have a mark in each of those that are open.</param>
/// <param name="People">In each class.</param>
/// <param name="LetIn">Into each sheet of a sitting after the first.</param>
internal sealed record FilledSheets(
    IReadOnlyList<GradeSheet> Sheets,
    IReadOnlyDictionary<GradeSheetId, int> Marked,
    IReadOnlyDictionary<ClassId, int> People,
    IReadOnlyDictionary<GradeSheetId, int> LetIn
)
{
    private readonly ILookup<(ClassId, ModuleId), GradeSheet> _byPlace = Sheets.ToLookup(s => (s.ClassId, s.ModuleId));

    /// <summary>The first is there always, even while nobody opened its sheets.</summary>
    public IEnumerable<int> SittingsOf(ClassId @class, ModuleId module) =>
        _byPlace[(@class, module)].Select(sheet => sheet.Sitting).Append(1).Distinct().Order();

    public DateOnly? SatOn(ClassId @class, ModuleId module, int sitting) =>
        Opened(@class, module, sitting).Max(sheet => sheet.SatOn);

    /// <summary>In the order of the curriculum; of a further sitting those for which it was opened.</summary>
    public IReadOnlyList<ComponentProgress> Of(ClassId @class, ModulePlan module, int sitting)
    {
        var opened = Opened(@class, module.Id, sitting).ToDictionary(sheet => sheet.Component);
        return
        [
            .. from part in module.Assessment
            let sheet = opened.GetValueOrDefault(part.Code)
            where sheet is not null || sitting == 1
            select Progress(part, sheet, Expected(@class, sheet)),
        ];
    }

    private IEnumerable<GradeSheet> Opened(ClassId @class, ModuleId module, int sitting) =>
        _byPlace[(@class, module)].Where(sheet => sheet.Sitting == sitting);

    private int Expected(ClassId @class, GradeSheet? sheet) =>
        sheet is { Sitting: > 1 } ? LetIn.GetValueOrDefault(sheet.Id) : People.GetValueOrDefault(@class);

    private ComponentProgress Progress(AssessmentPart part, GradeSheet? sheet, int expected)
    {
        var state = sheet?.State ?? GradeSheetState.Open;
        var marked = state == GradeSheetState.Open && sheet is not null ? Marked.GetValueOrDefault(sheet.Id) : 0;
        return new(part.NameVi, part.NameEn, state, state == GradeSheetState.Open ? marked : expected, expected);
    }
}
