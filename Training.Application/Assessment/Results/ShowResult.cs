using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>The published result of somebody in a class, with every figure that it was computed from.</summary>
[Requires(Permission.ViewResults)]
public sealed record ShowResult(string Class, PersonId Person) : IQuery<ResultView>;

/// <param name="Result">Null while the cohort has no curriculum or no rules.</param>
public sealed record ResultView(
    CohortSummary Cohort,
    string Class,
    PersonId Person,
    string FullName,
    CourseResult? Result,
    IReadOnlyList<ExemptionLine> Exemptions,
    IReadOnlyList<DisciplineLine> Disciplines
);

/// <param name="Module">Its code.</param>
/// <param name="Reason">The certificate that stands for it.</param>
public sealed record ExemptionLine(ExemptionId Id, string Module, string Reason, Decision Decision);

public sealed record DisciplineLine(DisciplineId Id, DisciplineStep Step, string Reason, Decision Decision);

internal sealed class ShowResultHandler(
    IResultsDb db,
    ResultScope scope,
    KnownResults results,
    ICohortDirectory cohorts,
    IPeopleDirectory people
) : IRequestHandler<ShowResult, Result<ResultView>>
{
    public async Task<Result<ResultView>> Handle(ShowResult query, CancellationToken ct)
    {
        if (await scope.Find(query.Class, ct) is not { } place)
            return ResultRefusals.Unknown;

        var one = scope.PeopleOf(place.Id).Where(person => person == query.Person);
        var name = await people.All.Where(p => one.Contains(p.Id)).Select(p => p.FullName).SingleOrDefaultAsync(ct);
        if (name is null)
            return ResultRefusals.Unknown;

        return new ResultView(
            (await cohorts.Find(place.CohortId, ct))!,
            place.Code,
            query.Person,
            name,
            (await results.Of(place.CohortId, one, ct)).GetValueOrDefault(query.Person),
            await db
                .Exemptions.Where(e => e.PersonId == query.Person)
                .OrderBy(e => e.Module)
                .Select(e => new ExemptionLine(e.Id, e.Module, e.Reason, e.Decision))
                .ToListAsync(ct),
            await db
                .Disciplines.Where(d => d.PersonId == query.Person && d.CohortId == place.CohortId)
                .OrderBy(d => d.Id)
                .Select(d => new DisciplineLine(d.Id, d.Step, d.Reason, d.Decision))
                .ToListAsync(ct)
        );
    }
}
