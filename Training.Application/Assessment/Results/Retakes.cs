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
    )
    {
        if (people.Count == 0)
            return new HashSet<PersonId>();

        // Nobody has failed a module of which nothing of theirs is published.
        var marked = marks.All.Where(mark => people.Contains(mark.PersonId)).Select(mark => mark.PersonId).Distinct();
        var known = await results.Of(cohort, marked, ct);
        return known
            .Where(one => one.Value.Modules.Any(result => result.Module.Id == module && result.BeginsAnew))
            .Select(one => one.Key)
            .ToHashSet();
    }
}
