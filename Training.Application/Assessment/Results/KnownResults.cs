using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Results as they are at this instant, whether the background has computed them already or not.</summary>
internal sealed class KnownResults(IResultsDb db, CohortCourses courses, InputsReader inputs, TimeProvider clock)
{
    /// <summary>With all that they were computed from; of nobody while the cohort has no curriculum or no rules.</summary>
    public async Task<IReadOnlyDictionary<PersonId, CourseResult>> Of(
        CohortId cohort,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        if (await courses.Find(cohort, ct) is not { } course)
            return new Dictionary<PersonId, CourseResult>();

        var read = await inputs.Of(cohort, people, ct);
        return read.ToDictionary(one => one.Key, one => one.Value.Compute(course.Curriculum, course.Rules));
    }

    /// <summary>Their sums, of a whole cohort; what is not stored yet is computed.</summary>
    public async Task<IReadOnlyList<StoredResult>> SumsOf(CohortId cohort, CancellationToken ct)
    {
        var stored = await db.StoredResults.AsNoTracking().Where(result => result.CohortId == cohort).ToListAsync(ct);
        var everybody = await courses.PeopleOf(cohort, ct);
        var missing = (await everybody.ToListAsync(ct)).Except(stored.Select(result => result.PersonId)).ToList();
        if (missing.Count == 0 || await courses.Find(cohort, ct) is not { } course)
            return stored;

        var computed =
            from one in await inputs.Of(cohort, everybody.Where(person => missing.Contains(person)), ct)
            let result = one.Value.Compute(course.Curriculum, course.Rules)
            select StoredResult.Of(cohort, one.Key, result, one.Value.NameFor(course.Rules), clock.GetUtcNow());
        return [.. stored, .. computed];
    }
}
