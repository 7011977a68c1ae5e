using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Computes the results of a cohort that are not there: all of them at first, later those that were thrown away.</summary>
/// <param name="Subject">Code of the cohort or the class.</param>
/// <param name="Person">Whose is computed in any case, there or not; null for none.</param>
public sealed record FillResults(CohortId Cohort, string? Subject, PersonId? Person = null) : IHasSubject;

[RunsIn(Lane.Assessment)]
internal sealed class FillResultsHandler(ResultFiller filler) : IWorkHandler<FillResults>
{
    public async Task<Result<Progress>> Handle(FillResults work, CancellationToken ct)
    {
        if (work.Person is not { } person)
            return await filler.Fill(work.Cohort, ct);

        await filler.Replace(work.Cohort, everybody => everybody.Where(one => one == person), ct);
        return Progress.Complete;
    }
}

/// <summary>What is published changed: the results that were thrown away for it are computed again.</summary>
[RunsIn(Lane.Assessment)]
internal sealed class FillResultsAfterPublication(
    ICohortDirectory cohorts,
    PublishedPeople marked,
    ResultFiller filler,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<PublishedMarksChanged>
{
    public async Task<Result<Progress>> Handle(PublishedMarksChanged work, CancellationToken ct)
    {
        var place = (await cohorts.FindClass(work.Class, ct))!;
        var people = marked.Of([work.Sheet]);
        await filler.Replace(place.CohortId, everybody => everybody.Where(person => people.Contains(person)), ct);
        var rest = new FillResults(place.CohortId, place.Code);
        await queue.Enqueue(rest, $"results:{Guid.CreateVersion7(clock.GetUtcNow())}", ct);
        return Progress.Complete;
    }
}

/// <summary>Computes results and stores them.</summary>
internal sealed class ResultFiller(
    IResultsDb db,
    ResultTurns turns,
    CohortCourses courses,
    InputsReader inputs,
    TimeProvider clock
)
{
    private const int Portion = 500;

    /// <summary>Computes the results of these people anew, whether they are there or not.</summary>
    public async Task Replace(
        CohortId cohort,
        Func<IQueryable<PersonId>, IQueryable<PersonId>> whose,
        CancellationToken ct
    )
    {
        await turns.Take(cohort, ct);
        var people = whose(await courses.PeopleOf(cohort, ct));
        await db
            .StoredResults.Where(result => result.CohortId == cohort && people.Contains(result.PersonId))
            .ExecuteDeleteAsync(ct);
        if (await courses.Find(cohort, ct) is { } course)
            await Store(cohort, course, people, ct);
    }

    /// <summary>A portion of those that are missing.</summary>
    public async Task<Progress> Fill(CohortId cohort, CancellationToken ct)
    {
        await turns.Take(cohort, ct);
        var everybody = await courses.PeopleOf(cohort, ct);
        var total = await everybody.CountAsync(ct);
        if (await courses.Find(cohort, ct) is not { } course)
            return new Progress(total, total);

        var stored = db.StoredResults.Where(result => result.CohortId == cohort).Select(result => result.PersonId);
        var before = await stored.CountAsync(ct);
        var missing = everybody.Where(person => !stored.Contains(person)).OrderBy(person => person).Take(Portion);
        var computed = await Store(cohort, course, missing, ct);
        return computed < Portion
            ? new Progress(total, total)
            : new Progress(Math.Min(total - 1, before + computed), total);
    }

    private async Task<int> Store(
        CohortId cohort,
        CohortCourse course,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        var read = await inputs.Of(cohort, people, ct);
        foreach (var (person, its) in read)
        {
            var result = its.Compute(course.Curriculum, course.Rules);
            db.StoredResults.Add(StoredResult.Of(cohort, person, result, its.NameFor(course.Rules), clock.GetUtcNow()));
        }
        return read.Count;
    }
}
