using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Whose result in a cohort would be another by an edition of the rules, a draft too. Changes nothing.</summary>
[Requires(Permission.EditRules)]
public sealed record TryRules(string Code, int Edition, string Cohort, int Number = 1) : IQuery<RuleTrial>;

internal sealed class TryRulesRules : AbstractValidator<TryRules>
{
    public TryRulesRules() =>
        RuleFor(query => query.Number).InclusiveBetween(1, 100_000).WithErrorCode("people.page_unknown");
}

internal sealed class TryRulesHandler(
    ICohortDirectory cohorts,
    IRuleSets ruleSets,
    CohortCourses courses,
    InputsReader inputs,
    IPeopleDirectory people
) : IRequestHandler<TryRules, Result<RuleTrial>>
{
    private const int Shown = 50;

    public async Task<Result<RuleTrial>> Handle(TryRules query, CancellationToken ct)
    {
        if (await Tried(query, ct) is not { } tried)
            return ResultRefusals.Unknown;
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return ResultRefusals.CohortUnknown.With("cohort", query.Cohort);
        if (await courses.Find(cohort.Id, ct) is not { } course)
            return ResultRefusals.NothingToTry.With("cohort", cohort.Code);

        var shifts = (await inputs.Of(cohort.Id, await courses.PeopleOf(cohort.Id, ct), ct)).ToDictionary(
            one => one.Key,
            one =>
                ResultShift.Between(
                    one.Value.Compute(course.Curriculum, course.Rules),
                    one.Value.Compute(course.Curriculum, tried)
                )
        );
        var changed = shifts.Where(one => !one.Value.IsNone).ToDictionary(one => one.Key, one => one.Value);
        return new RuleTrial(
            cohort,
            course.Rules.RuleSet,
            tried.RuleSet,
            shifts.Values.Count(shift => shift.AverageBefore is not null || shift.AverageAfter is not null),
            changed.Values.Sum(shift => shift.Modules.Count),
            changed.Values.Count(shift => shift.IsOfAverage),
            Moves(changed.Values),
            await Lines(changed, query.Number, ct)
        );
    }

    private async Task<StudyRules?> Tried(TryRules query, CancellationToken ct)
    {
        var label = $"{query.Code}-{query.Edition}";
        var known = await ruleSets.All(ct);
        return known.FirstOrDefault(rules => rules.Label.Equals(label, StringComparison.OrdinalIgnoreCase)) is { } found
            ? await ruleSets.StudyRulesOf(found.Id, ct)
            : null;
    }

    private static List<ClassMove> Moves(IEnumerable<ResultShift> shifts) =>
        [
            .. from shift in shifts
            where shift.IsOfClass
            group shift by (shift.ClassBefore, shift.ClassAfter) into move
            orderby move.Key
            select new ClassMove(move.Key.ClassBefore, move.Key.ClassAfter, move.Count()),
        ];

    private async Task<Page<TrialLine>> Lines(
        Dictionary<PersonId, ResultShift> changed,
        int number,
        CancellationToken ct
    )
    {
        var names = await people
            .All.Where(person => changed.Keys.Contains(person.Id))
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Skip((number - 1) * Shown)
            .Take(Shown)
            .Select(person => new { person.Id, person.FullName })
            .ToListAsync(ct);
        return new(
            names.ConvertAll(person => new TrialLine(person.Id, person.FullName, changed[person.Id])),
            changed.Count,
            number,
            Shown
        );
    }
}
