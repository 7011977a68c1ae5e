using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>
/// The sum of somebody's result in a cohort, kept so that a whole cohort is read at once. It says nothing that the
/// published marks do not say: when one of them changes it is thrown away in the same transaction, and computed again in
/// the background. Where it is not there yet, readers compute for themselves.
/// </summary>
public sealed class StoredResult(CohortId cohortId, PersonId personId)
{
    public CohortId CohortId { get; private set; } = cohortId;
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>The edition of the rules, as people write it.</summary>
    public string RuleSet { get; private set; } = "";

    /// <summary>Names everything that it was computed from: SHA-256 over rules, marks, exemptions and discipline.</summary>
    public string Inputs { get; private set; } = "";
    public decimal? Average { get; private set; }
    public ResultClass? Class { get; private set; }

    /// <summary>Modules passed or exempt.</summary>
    public int Passed { get; private set; }

    /// <summary>Modules of the course.</summary>
    public int Modules { get; private set; }

    /// <summary>Modules of which an exam is to be sat again.</summary>
    public int Resits { get; private set; }

    /// <summary>Modules to be taken again.</summary>
    public int Retakes { get; private set; }
    public bool Resat { get; private set; }
    public bool Final { get; private set; }
    public DateTimeOffset ComputedAt { get; private set; }

    internal static StoredResult Of(
        CohortId cohort,
        PersonId person,
        CourseResult result,
        string inputs,
        DateTimeOffset now
    ) =>
        new(cohort, person)
        {
            RuleSet = result.RuleSet,
            Inputs = inputs,
            Average = result.Average,
            Class = result.Classification?.Class,
            Passed = result.Passed,
            Modules = result.Modules.Count,
            Resits = result.Modules.Count(module => module.Standing == ModuleStanding.ResitDue),
            Retakes = result.Modules.Count(module => module.Standing == ModuleStanding.RetakeDue),
            Resat = result.Resat,
            Final = result.Final,
            ComputedAt = now,
        };
}
