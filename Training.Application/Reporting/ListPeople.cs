using FluentValidation;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Reporting;

/// <summary>The officers' list: a page of those whom the actor may see, and what the list can be narrowed to.</summary>
[Requires(Permission.ViewPeople)]
public sealed record ListPeople(PeopleFilter Filter, int Number = 1, int Size = 50) : IQuery<PeopleList>;

/// <param name="Page">The people of this page.</param>
/// <param name="More">There are more than <c>Page.Total</c>; the search must be narrowed to see them.</param>
/// <param name="Everybody">How many the actor may see at all.</param>
/// <param name="States">How many of them stand where.</param>
/// <param name="Cohorts">Codes to choose from.</param>
/// <param name="Classes">Codes to choose from, of the chosen cohort if there is one.</param>
public sealed record PeopleList(
    Page<PersonRow> Page,
    bool More,
    int Everybody,
    IReadOnlyDictionary<CandidacyState, int> States,
    IReadOnlyList<string> Cohorts,
    IReadOnlyList<string> Classes
);

internal sealed class ListPeopleRules : AbstractValidator<ListPeople>
{
    public ListPeopleRules()
    {
        RuleFor(list => list.Number).InclusiveBetween(1, 100_000).WithErrorCode("people.page_unknown");
        RuleFor(list => list.Size).InclusiveBetween(1, 200).WithErrorCode("people.page_unknown");
        RuleFor(list => list.Filter.Text).MaximumLength(200).WithErrorCode("people.search_too_long");
    }
}

internal sealed class ListPeopleHandler(
    PeopleFinder finder,
    PersonRows rows,
    IEnrolmentDb enrolment,
    ICohortsDb cohorts,
    IActor actor
) : IRequestHandler<ListPeople, Result<PeopleList>>
{
    public async Task<Result<PeopleList>> Handle(ListPeople list, CancellationToken ct)
    {
        var found = await finder.Find(list.Filter, list.Number, list.Size, ct);
        var page = new Page<PersonRow>(await rows.Read(found.Ids, ct), found.Total, list.Number, list.Size);
        return new PeopleList(
            page,
            found.More,
            list.Filter == new PeopleFilter() ? found.Total : await finder.Visible.CountAsync(ct),
            await States(ct),
            await Cohorts().ToListAsync(ct),
            await Classes(list.Filter.Cohort).ToListAsync(ct)
        );
    }

    private Task<Dictionary<CandidacyState, int>> States(CancellationToken ct)
    {
        var candidacies = enrolment.Candidacies.AsNoTracking();
        if (!actor.Has(Permission.ViewEveryone))
            candidacies = candidacies.Where(c => finder.Visible.Any(person => person.Id == c.PersonId));
        return candidacies
            .GroupBy(c => c.State)
            .Select(group => new { State = group.Key, People = group.Select(c => c.PersonId).Distinct().Count() })
            .ToDictionaryAsync(group => group.State, group => group.People, ct);
    }

    private IQueryable<TrainingClass> InSight =>
        actor.Has(Permission.ViewEveryone) ? cohorts.Classes : cohorts.Classes.Where(c => c.Adviser == actor.User);

    private IQueryable<string> Cohorts()
    {
        var all = cohorts.Cohorts.AsNoTracking();
        if (!actor.Has(Permission.ViewEveryone))
            all = all.Where(cohort => InSight.Any(@class => @class.CohortId == cohort.Id));
        return all.OrderByDescending(cohort => cohort.OpensOn).Select(cohort => cohort.Code);
    }

    private IQueryable<string> Classes(string? cohort) =>
        from @class in InSight
        where cohort == null || cohorts.Cohorts.Any(c => c.Id == @class.CohortId && c.Code == cohort)
        orderby @class.Code
        select @class.Code;
}
