using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>What the results of a cohort are computed by: its curriculum and its rules, both fixed at its opening.</summary>
internal sealed record CohortCourse(CohortSummary Cohort, IReadOnlyList<ModulePlan> Curriculum, StudyRules Rules);

internal sealed class CohortCourses(
    ICohortDirectory cohorts,
    ICurricula curricula,
    IRuleSets ruleSets,
    IClassMembers members
)
{
    /// <summary>Null while the cohort has no curriculum or no rules.</summary>
    public async Task<CohortCourse?> Find(CohortId id, CancellationToken ct) =>
        await cohorts.Find(id, ct) is { Curriculum: { } curriculum, RuleSet: { } ruleSet } cohort
        && await ruleSets.StudyRulesOf(ruleSet, ct) is { } rules
            ? new CohortCourse(cohort, await curricula.ModulesOf(curriculum, ct), rules)
            : null;

    /// <summary>Everybody who is or was in a class of the cohort: what was earned stays (P21).</summary>
    public async Task<IQueryable<PersonId>> PeopleOf(CohortId id, CancellationToken ct)
    {
        var classes = (await cohorts.Classes(id, ct)).Select(@class => @class.Id).ToList();
        return members
            .All.Where(member => classes.Contains(member.ClassId))
            .Select(member => member.PersonId)
            .Distinct();
    }
}
