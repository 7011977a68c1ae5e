using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What is to be marked of a class in a module, by which rules. It follows from the curriculum; nobody sets it up.</summary>
internal sealed record SheetPlan(ClassSummary Class, CohortSummary Cohort, ModulePlan Module, StudyRules Rules);

internal sealed class SheetPlans(ICohortDirectory cohorts, ICurricula curricula, IRuleSets ruleSets, SheetScope scope)
{
    /// <summary>Null: there is no such class or module, it is out of sight, or the cohort has no curriculum or rules yet.</summary>
    public async Task<SheetPlan?> Find(string @class, string module, CancellationToken ct)
    {
        if (await cohorts.FindClassByCode(@class, ct) is not { } found)
            return null;
        if (await cohorts.Find(found.CohortId, ct) is not { Curriculum: { } curriculum } cohort)
            return null;

        var code = Code.Clean(module);
        var plan = (await curricula.ModulesOf(curriculum, ct)).FirstOrDefault(one => one.Code == code);
        return
            plan is null || !await scope.Covers(found.Id, plan.Code, ct) || await RulesOf(cohort, ct) is not { } rules
            ? null
            : new SheetPlan(found, cohort, plan, rules);
    }

    /// <summary>Of a sheet that is there and in sight.</summary>
    public async Task<SheetPlan> Of(GradeSheet sheet, CancellationToken ct)
    {
        var @class = (await cohorts.FindClass(sheet.ClassId, ct))!;
        var cohort = (await cohorts.Find(@class.CohortId, ct))!;
        var module = (await curricula.Modules([sheet.ModuleId], ct))[sheet.ModuleId];
        var rules =
            await RulesOf(cohort, ct) ?? throw new InvalidOperationException("A sheet was opened without rules.");
        return new SheetPlan(@class, cohort, module, rules);
    }

    private async Task<StudyRules?> RulesOf(CohortSummary cohort, CancellationToken ct) =>
        cohort.RuleSet is { } id ? await ruleSets.StudyRulesOf(id, ct) : null;
}
