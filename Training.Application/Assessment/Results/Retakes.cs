using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

internal sealed class Retakes(IPublishedMarks marks, KnownResults results) : IRetakes
{
    public async Task<ModuleRuns> Of(
        CohortId cohort,
        ModuleId module,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    )
    {
        if (people.Count == 0)
            return new(new Dictionary<PersonId, ModuleRun>());

        // Nobody has begun or failed a module of which nothing of theirs is published.
        var marked = marks.All.Where(mark => people.Contains(mark.PersonId)).Select(mark => mark.PersonId).Distinct();
        var known =
            from one in await results.Of(cohort, marked, ct)
            from result in one.Value.Modules
            where result.Module.Id == module
            select (one.Key, new ModuleRun(result.Run, result.Classes, result.Standing == ModuleStanding.RetakeDue));
        return new(known.ToDictionary());
    }
}
