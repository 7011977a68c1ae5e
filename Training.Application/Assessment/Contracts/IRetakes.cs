using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>Who begins a module anew (RST-03): neither a mark nor a decision of the class before counts for them any more.</summary>
public interface IRetakes
{
    /// <returns>Those of these people who are to take the module again, or are taking it.</returns>
    Task<IReadOnlySet<PersonId>> Of(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    );

    /// <returns>Which time each of these people takes the module: 1 the first, 2 when they take it again.</returns>
    Task<IReadOnlyDictionary<PersonId, int>> RunsOf(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    );
}
