using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Coverage;

/// <param name="Codes">Of all classes of the cohort.</param>
/// <param name="Classes">Those that were asked for.</param>
public sealed record CohortCoverage(
    CohortSummary Cohort,
    IReadOnlyList<string> Codes,
    IReadOnlyList<ClassCoverage> Classes
);

/// <param name="Modules">The same for every class, in the order of the curriculum.</param>
/// <param name="Weeks">Null until it has a session.</param>
public sealed record ClassCoverage(
    ClassId Id,
    string Code,
    IReadOnlyList<ModuleCoverage> Modules,
    TeachingWeeks? Weeks
);

/// <summary>Teaching periods of one module for one class.</summary>
/// <param name="Wanted">By the curriculum; 0 for a module that it does not have.</param>
/// <param name="Planned">Of sessions that take place, those held among them.</param>
/// <param name="Held">Of sessions that are over.</param>
public sealed record ModuleCoverage(
    ModuleId Id,
    string Block,
    string Code,
    string NameVi,
    string NameEn,
    int Wanted,
    int Planned,
    int Held
)
{
    public int Missing => Math.Max(0, Wanted - Planned);

    /// <summary>More than the curriculum wants.</summary>
    public int Excess => Math.Max(0, Planned - Wanted);
}
