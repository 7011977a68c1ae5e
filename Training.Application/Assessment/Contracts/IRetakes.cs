using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>Who moved goes on with a module where they were (P21); who takes it again begins it anew (RST-03).</summary>
public interface IRetakes
{
    Task<ModuleRuns> Of(CohortId cohort, ModuleId module, IReadOnlyCollection<PersonId> people, CancellationToken ct);
}

/// <summary>Which time people take a module, by what is published of them.</summary>
/// <param name="known">Nothing of those of whom nothing is published.</param>
public sealed class ModuleRuns(IReadOnlyDictionary<PersonId, ModuleRun> known)
{
    /// <summary>What was marked or decided of somebody in one class counts in another one, too.</summary>
    public bool CarriesOver(PersonId person, ClassId from, ClassId into)
    {
        if (!known.TryGetValue(person, out var run))
            return true;

        var beginsAnew = run.Failed && !run.Classes.Contains(into);
        return !beginsAnew && (run.Number == 1 || run.Classes.Contains(from));
    }
}

/// <param name="Number">1 the first time, 2 when it is taken again.</param>
/// <param name="Classes">Those in which they were marked this time.</param>
/// <param name="Failed">No sitting is left: in any other class it begins anew.</param>
public sealed record ModuleRun(int Number, IReadOnlySet<ClassId> Classes, bool Failed);
