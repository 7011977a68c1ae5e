using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>How far the sheets of a cohort are, a line for each class and module in sight.</summary>
internal sealed class SheetLines(
    ISheetsDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    IRuleSets ruleSets,
    IClassMembers members,
    SheetScope scope,
    DueDates due,
    TimeProvider clock
)
{
    /// <summary>The classes and modules of a cohort that the actor may see; none while it has no curriculum or no rules.</summary>
    public async Task<List<(ClassSummary, ModulePlan)>> InSight(CohortSummary cohort, CancellationToken ct)
    {
        if (cohort is not { Curriculum: { } curriculum, RuleSet: not null })
            return [];

        var pairs = new List<(ClassSummary, ModulePlan)>();
        var modules = await curricula.ModulesOf(curriculum, ct);
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

    /// <summary>By class and module.</summary>
    public async Task<List<GradeSheetLine>> Of(
        CohortSummary cohort,
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

        var dueOn = await DueOn(cohort, ids, pairs, ct);
        return pairs.ConvertAll(pair =>
            Line(pair.Class, pair.Module, dueOn.TryGetValue((pair.Class.Id, pair.Module.Id), out var day) ? day : null)
        );

        GradeSheetLine Line(ClassSummary @class, ModulePlan module, DateOnly? day)
        {
            var components = module.Assessment.Select(part => Progress(@class.Id, module.Id, part)).ToList();
            return new(
                @class.Code,
                module.Code,
                module.NameVi,
                module.NameEn,
                people.GetValueOrDefault(@class.Id),
                components,
                day,
                day < clock.Day() && components.Exists(one => one.State < GradeSheetState.Published)
            );
        }

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

    private async Task<IReadOnlyDictionary<(ClassId, ModuleId), DateOnly>> DueOn(
        CohortSummary cohort,
        IReadOnlyCollection<ClassId> classes,
        List<(ClassSummary Class, ModulePlan Module)> pairs,
        CancellationToken ct
    ) =>
        cohort.RuleSet is { } id && await ruleSets.StudyRulesOf(id, ct) is { } rules
            ? await due.Of(classes, [.. pairs.Select(pair => pair.Module).DistinctBy(module => module.Id)], rules, ct)
            : new Dictionary<(ClassId, ModuleId), DateOnly>();
}
