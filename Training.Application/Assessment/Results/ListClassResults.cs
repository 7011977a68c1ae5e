using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>The published results of everybody in a class, in the order of lists (NAM-01), each with its rank.</summary>
[Requires(Permission.ViewResults)]
public sealed record ListClassResults(string Class) : IQuery<ClassResults>;

/// <param name="People">Nobody while the cohort has no curriculum or no rules.</param>
public sealed record ClassResults(CohortSummary Cohort, ClassSummary Class, IReadOnlyList<PersonResult> People);

/// <param name="Rank">Within the class by the average, 1 the best; who has the same shares it. Null without an average.</param>
/// <param name="Left">No longer in the class; what was earned stays (P21).</param>
public sealed record PersonResult(PersonId Person, string FullName, CourseResult Result, int? Rank, bool Left);

internal sealed class ListClassResultsHandler(
    ResultScope scope,
    KnownResults results,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    Enrolment.Contracts.IClassMembers members
) : IRequestHandler<ListClassResults, Result<ClassResults>>
{
    public async Task<Result<ClassResults>> Handle(ListClassResults query, CancellationToken ct)
    {
        if (await scope.Find(query.Class, ct) is not { } place)
            return ResultRefusals.Unknown;

        var who = scope.PeopleOf(place.Id);
        var now = members.All.Where(m => m.ClassId == place.Id && m.Until == null).Select(m => m.PersonId);
        var known = await results.Of(place.CohortId, who, ct);
        var names = await people
            .All.Where(person => who.Contains(person.Id))
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new
            {
                person.Id,
                person.FullName,
                Left = !now.Contains(person.Id),
            })
            .ToListAsync(ct);
        var averages = known.Values.Select(result => result.Average).OfType<decimal>().ToList();
        return new ClassResults(
            (await cohorts.Find(place.CohortId, ct))!,
            place,
            [
                .. from person in names
                where known.ContainsKey(person.Id)
                let result = known[person.Id]
                let rank = result.Average is { } own ? 1 + averages.Count(other => other > own) : (int?)null
                select new PersonResult(person.Id, person.FullName, result, rank, person.Left),
            ]
        );
    }
}
