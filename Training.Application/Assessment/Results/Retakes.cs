using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

internal sealed class Retakes(IPublishedMarks marks, KnownResults results) : IRetakes
{
    public async Task<IReadOnlySet<PersonId>> Of(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) =>
        (await Known(cohort, module, people, ct)).Where(one => one.Value.BeginsAnew).Select(one => one.Key).ToHashSet();

    public async Task<IReadOnlyDictionary<PersonId, int>> RunsOf(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    )
    {
        var known = await Known(cohort, module, people, ct);
        return people.ToDictionary(person => person, person => known.GetValueOrDefault(person)?.RunNow ?? 1);
    }

    private async Task<Dictionary<PersonId, ModuleResult>> Known(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    )
    {
        if (people.Count == 0)
            return [];

        // Nobody has begun or failed a module of which nothing of theirs is published.
        var marked = marks.All.Where(mark => people.Contains(mark.PersonId)).Select(mark => mark.PersonId).Distinct();
        return (
            from one in await results.Of(cohort, marked, ct)
            from result in one.Value.Modules
            where result.Module.Id == module
            select (one.Key, result)
        ).ToDictionary();
    }
}
