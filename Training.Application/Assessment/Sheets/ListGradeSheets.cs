using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>The grade sheets that the actor may see of one cohort, a line for each class and module.</summary>
/// <param name="Cohort">Its code; null: the latest that has any.</param>
[Requires(Permission.ViewMarks)]
public sealed record ListGradeSheets(string? Cohort = null) : IQuery<GradeSheetList>;

/// <param name="Cohorts">Codes of those that have sheets, the latest first.</param>
/// <param name="Cohort">The one that is shown; null where none has any.</param>
public sealed record GradeSheetList(IReadOnlyList<string> Cohorts, string? Cohort, IReadOnlyList<GradeSheetLine> Lines);

/// <param name="Components">In the order of the curriculum.</param>
/// <param name="People">How many there are to mark.</param>
public sealed record GradeSheetLine(
    string Class,
    string Module,
    string NameVi,
    string NameEn,
    int People,
    IReadOnlyList<ComponentProgress> Components
)
{
    /// <summary>How far the one that is least far has come.</summary>
    public GradeSheetState State => Components.Min(component => component.State);
}

public sealed record ComponentProgress(string NameVi, string NameEn, GradeSheetState State, int Marked);

internal sealed class ListGradeSheetsHandler(
    ISheetsDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    IClassMembers members,
    SheetScope scope
) : IRequestHandler<ListGradeSheets, Result<GradeSheetList>>
{
    public async Task<Result<GradeSheetList>> Handle(ListGradeSheets query, CancellationToken ct)
    {
        var all = (await cohorts.All(ct)).Where(one => one is { Curriculum: not null, RuleSet: not null });
        var seen = new List<(CohortSummary Cohort, List<(ClassSummary Class, ModulePlan Module)> Pairs)>();
        foreach (var cohort in all.OrderByDescending(one => one.OpensOn).ThenBy(one => one.Code))
        {
            if (await InSight(cohort, ct) is { Count: > 0 } pairs)
                seen.Add((cohort, pairs));
        }
        if (seen.Count == 0)
            return new GradeSheetList([], null, []);

        var wanted = query.Cohort is null ? null : Code.Clean(query.Cohort);
        if (wanted is not null && seen.TrueForAll(one => one.Cohort.Code != wanted))
            return SheetRefusals.Unknown;

        var shown = wanted is null ? seen[0] : seen.Find(one => one.Cohort.Code == wanted);
        return new GradeSheetList(
            seen.ConvertAll(one => one.Cohort.Code),
            shown.Cohort.Code,
            await Lines(shown.Pairs, ct)
        );
    }

    private async Task<List<(ClassSummary, ModulePlan)>> InSight(CohortSummary cohort, CancellationToken ct)
    {
        var pairs = new List<(ClassSummary, ModulePlan)>();
        var modules = await curricula.ModulesOf(cohort.Curriculum!.Value, ct);
        foreach (var @class in await cohorts.Classes(cohort.Id, ct))
        {
            foreach (var module in modules)
            {
                if (await scope.Covers(@class.Id, module.Code, ct))
                    pairs.Add((@class, module));
            }
        }
        return pairs;
    }

    private async Task<List<GradeSheetLine>> Lines(
        List<(ClassSummary Class, ModulePlan Module)> pairs,
        CancellationToken ct
    )
    {
        var ids = pairs.Select(pair => pair.Class.Id).Distinct().ToList();
        var sheets = await db
            .GradeSheets.Where(sheet => ids.Contains(sheet.ClassId) && sheet.Sitting == 1)
            .Select(sheet => new
            {
                sheet.Id,
                sheet.ClassId,
                sheet.ModuleId,
                sheet.Component,
                sheet.State,
            })
            .ToDictionaryAsync(sheet => (sheet.ClassId, sheet.ModuleId, sheet.Component), ct);
        var open = sheets.Values.Where(sheet => sheet.State == GradeSheetState.Open).Select(sheet => sheet.Id).ToList();
        var marked = await db.Current()
            .Where(entry => open.Contains(entry.SheetId) && entry.State != MarkState.NotSat)
            .GroupBy(entry => entry.SheetId)
            .Select(sheet => new { sheet.Key, Count = sheet.Count() })
            .ToDictionaryAsync(sheet => sheet.Key, sheet => sheet.Count, ct);
        var people = await members
            .All.Where(member => ids.Contains(member.ClassId) && member.Until == null)
            .GroupBy(member => member.ClassId)
            .Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);

        return pairs.ConvertAll(pair => new GradeSheetLine(
            pair.Class.Code,
            pair.Module.Code,
            pair.Module.NameVi,
            pair.Module.NameEn,
            people.GetValueOrDefault(pair.Class.Id),
            [.. pair.Module.Assessment.Select(part => Progress(pair.Class.Id, pair.Module.Id, part))]
        ));

        ComponentProgress Progress(ClassId @class, ModuleId module, AssessmentPart part)
        {
            var sheet = sheets.GetValueOrDefault((@class, module, part.Code));
            var count =
                sheet is null ? 0
                : sheet.State == GradeSheetState.Open ? marked.GetValueOrDefault(sheet.Id)
                : people.GetValueOrDefault(@class);
            return new(part.NameVi, part.NameEn, sheet?.State ?? GradeSheetState.Open, count);
        }
    }
}
