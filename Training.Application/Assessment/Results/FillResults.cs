using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Computes the results of a cohort that are not there: all of them at first, later those that were thrown away.</summary>
/// <param name="Subject">Code of the cohort.</param>
public sealed record FillResults(CohortId Cohort, string? Subject) : IHasSubject;

[RunsIn(Lane.Assessment)]
internal sealed class FillResultsHandler(ResultFiller filler) : IWorkHandler<FillResults>
{
    public async Task<Result<Progress>> Handle(FillResults work, CancellationToken ct) =>
        await filler.Fill(work.Cohort, ct);
}

/// <summary>What is published changed: the results that were thrown away for it are computed again.</summary>
[RunsIn(Lane.Assessment)]
internal sealed class FillResultsAfterPublication(ICohortDirectory cohorts, ResultFiller filler)
    : IWorkHandler<PublishedMarksChanged>
{
    public async Task<Result<Progress>> Handle(PublishedMarksChanged work, CancellationToken ct) =>
        await filler.Fill((await cohorts.FindClass(work.Class, ct))!.CohortId, ct);
}

/// <summary>Computes a portion of what is missing.</summary>
internal sealed class ResultFiller(IResultsDb db, CohortCourses courses, InputsReader inputs, TimeProvider clock)
{
    private const int Portion = 500;

    public async Task<Progress> Fill(CohortId cohort, CancellationToken ct)
    {
        var everybody = await courses.PeopleOf(cohort, ct);
        var total = await everybody.CountAsync(ct);
        if (await courses.Find(cohort, ct) is not { } course)
            return new Progress(total, total);

        var stored = db.StoredResults.Where(result => result.CohortId == cohort).Select(result => result.PersonId);
        var before = await stored.CountAsync(ct);
        var missing = everybody.Where(person => !stored.Contains(person)).OrderBy(person => person).Take(Portion);
        var computed = 0;
        foreach (var (person, its) in await inputs.Of(cohort, missing, ct))
        {
            var result = its.Compute(course.Curriculum, course.Rules);
            db.StoredResults.Add(StoredResult.Of(cohort, person, result, its.NameFor(course.Rules), clock.GetUtcNow()));
            computed++;
        }
        return computed < Portion
            ? new Progress(total, total)
            : new Progress(Math.Min(total - 1, before + computed), total);
    }
}
