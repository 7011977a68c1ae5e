using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>How far the sheets of a cohort are, a line for each class, module and sitting in sight.</summary>
internal sealed class SheetLines(
    ICohortDirectory cohorts,
    ICurricula curricula,
    IRuleSets ruleSets,
    SheetScope scope,
    SheetFills fills,
    DueDates due,
    TimeProvider clock
)
{
    /// <summary>The classes and modules of a cohort that the actor may see; none while it has no curriculum or no rules.</summary>
    public async Task<List<(ClassSummary Class, ModulePlan Module)>> InSight(CohortSummary cohort, CancellationToken ct)
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

    /// <summary>By class, module and sitting.</summary>
    public async Task<List<GradeSheetLine>> Of(
        CohortSummary cohort,
        List<(ClassSummary Class, ModulePlan Module)> pairs,
        CancellationToken ct
    )
    {
        if (cohort.RuleSet is not { } id || await ruleSets.StudyRulesOf(id, ct) is not { } rules)
            return [];

        var classes = pairs.Select(pair => pair.Class.Id).Distinct().ToList();
        var modules = pairs.Select(pair => pair.Module).DistinctBy(module => module.Id).ToList();
        var filled = await fills.Of(classes, ct);
        var first = await due.Of(classes, modules, rules, ct);
        var again = await due.After([.. filled.Sheets.Select(sheet => sheet.SatOn).OfType<DateOnly>()], rules, ct);
        return
        [
            .. from pair in pairs
            from sitting in filled.SittingsOf(pair.Class.Id, pair.Module.Id)
            select Line(pair.Class, pair.Module, sitting),
        ];

        GradeSheetLine Line(ClassSummary @class, ModulePlan module, int sitting)
        {
            var components = filled.Of(@class.Id, module, sitting);
            DateOnly? day =
                filled.SatOn(@class.Id, module.Id, sitting) is { } sat ? again[sat]
                : sitting == 1 && first.TryGetValue((@class.Id, module.Code), out var on) ? on
                : null;
            return new(
                @class.Code,
                module.Code,
                module.NameVi,
                module.NameEn,
                sitting,
                components,
                day,
                day < clock.Day() && components.Any(one => one.State < GradeSheetState.Published)
            );
        }
    }
}
