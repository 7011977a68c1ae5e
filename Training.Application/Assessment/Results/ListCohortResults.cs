using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>What the trainees of a cohort have reached: by class of result, by class, and the best.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListCohortResults(string Cohort) : IQuery<CohortResults>;

/// <param name="People">How many have a result at all, be it empty.</param>
/// <param name="Best">By the average, the best first; ten at most, and whoever has as much as the tenth.</param>
public sealed record CohortResults(
    CohortSummary Cohort,
    string? RuleSet,
    int People,
    IReadOnlyDictionary<ResultClass, int> ByClass,
    IReadOnlyList<ClassSum> Classes,
    IReadOnlyList<RankedPerson> Best
);

/// <param name="Average">The mean of the averages of its people; null while nobody has one.</param>
/// <param name="Resits">Exams to be sat again.</param>
/// <param name="Retakes">Modules to be taken again.</param>
/// <param name="Final">How many have passed everything.</param>
public sealed record ClassSum(string Class, int People, decimal? Average, int Resits, int Retakes, int Final);

public sealed record RankedPerson(int Rank, PersonId Person, string FullName, string Class, decimal Average);

internal sealed class ListCohortResultsHandler(
    ICohortDirectory cohorts,
    KnownResults results,
    IClassMembers members,
    IPeopleDirectory people
) : IRequestHandler<ListCohortResults, Result<CohortResults>>
{
    private const int Shown = 10;

    public async Task<Result<CohortResults>> Handle(ListCohortResults query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return ResultRefusals.Unknown;

        var sums = await results.SumsOf(cohort.Id, ct);
        var classes = (await cohorts.Classes(cohort.Id, ct)).ToDictionary(place => place.Id, place => place.Code);
        var places = await LastClassOf([.. classes.Keys], ct);
        var ranked = sums.Where(sum => sum.Average is not null).OrderByDescending(sum => sum.Average).ToList();
        var best = ranked.TakeWhile((sum, i) => i < Shown || sum.Average == ranked[Shown - 1].Average).ToList();
        var ids = best.ConvertAll(sum => sum.PersonId);
        var names = await people
            .All.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, ct);
        return new CohortResults(
            cohort,
            sums is [var first, ..] ? first.RuleSet : null,
            sums.Count,
            Enum.GetValues<ResultClass>()
                .ToDictionary(@class => @class, @class => sums.Count(sum => sum.Class == @class)),
            [
                .. from sum in sums
                where places.ContainsKey(sum.PersonId)
                group sum by classes[places[sum.PersonId]] into place
                orderby place.Key
                select Sum(place.Key, [.. place]),
            ],
            [
                .. from sum in best
                select new RankedPerson(
                    1 + ranked.Count(other => other.Average > sum.Average),
                    sum.PersonId,
                    names[sum.PersonId],
                    classes[places[sum.PersonId]],
                    sum.Average!.Value
                ),
            ]
        );
    }

    /// <summary>Somebody who moved is counted where they are now, or were last (P21).</summary>
    private async Task<Dictionary<PersonId, ClassId>> LastClassOf(
        IReadOnlyCollection<ClassId> classes,
        CancellationToken ct
    )
    {
        var spells = await members.All.Where(member => classes.Contains(member.ClassId)).ToListAsync(ct);
        return spells
            .GroupBy(spell => spell.PersonId)
            .ToDictionary(own => own.Key, own => own.MaxBy(spell => spell.From)!.ClassId);
    }

    private static ClassSum Sum(string @class, IReadOnlyList<StoredResult> people) =>
        new(
            @class,
            people.Count,
            people.Average(person => person.Average) is { } mean ? Rounding.Of(mean, 2) : null,
            people.Sum(person => person.Resits),
            people.Sum(person => person.Retakes),
            people.Count(person => person.Final)
        );
}
