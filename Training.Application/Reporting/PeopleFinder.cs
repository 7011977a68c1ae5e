using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>
/// Finds who is in a list and in which order. Without a text the whole list is counted and paged; a search gives at most
/// <see cref="Most"/> people, because who finds more types another word.
/// </summary>
internal sealed class PeopleFinder(
    IPeopleDb people,
    IEnrolmentDb enrolment,
    IEligibilityDb eligibility,
    ICohortsDb cohorts,
    IPeopleInSight sight,
    IActor actor,
    IFieldCipher cipher
)
{
    public const int Most = 1_000;

    /// <summary>So few that looking them up beats going through the list in its order.</summary>
    private const int Few = 2_000;

    public IQueryable<Person> Visible => people.People.AsNoTracking().VisibleTo(actor, sight);

    public async Task<FoundPeople> Find(PeopleFilter filter, int number, int size, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var found = await Search(await Narrow(filter, ct), filter.Text, ct);
            return new(
                [.. found.Skip((number - 1) * size).Take(size)],
                Math.Min(found.Count, Most),
                found.Count > Most
            );
        }

        var list = await Narrow(filter, ct);
        var total = await Count(filter, list, ct);
        return new(await InOrder(list).Skip((number - 1) * size).Take(size).ToListAsync(ct), total, More: false);
    }

    /// <summary>Everybody in the list, in its order, as few or many as they are.</summary>
    public async Task<IReadOnlyList<PersonId>> All(PeopleFilter filter, CancellationToken ct)
    {
        var list = await Narrow(filter, ct);
        return string.IsNullOrWhiteSpace(filter.Text)
            ? await InOrder(list).ToListAsync(ct)
            : [.. (await Search(list, filter.Text, ct)).Take(Most)];
    }

    private async Task<IQueryable<Person>> Narrow(PeopleFilter filter, CancellationToken ct)
    {
        var list = Visible;
        if (filter.Gender is { } gender)
            list = list.Where(person => person.Open.Gender == gender);
        if (filter.Without == Lack.Email)
            list = list.Where(person => person.Open.Email == null);
        if (filter.Without == Lack.Account)
            list = list.Where(person => person.Open.Email != null && person.Account == null);
        if (!filter.IsOfEnrolment)
            return list;

        var candidacies = Candidacies(filter);
        if (await candidacies.Take(Few + 1).CountAsync(ct) > Few)
            return list.Where(person => candidacies.Any(candidacy => candidacy.PersonId == person.Id));

        var ids = candidacies.Select(candidacy => candidacy.PersonId);
        return list.Where(person => ids.Contains(person.Id));
    }

    private IQueryable<Candidacy> Candidacies(PeopleFilter filter)
    {
        var found = enrolment.Candidacies.AsNoTracking();
        if (filter.Cohort is { } cohort)
            found = found.Where(c => cohorts.Cohorts.Any(k => k.Id == c.CohortId && k.Code == cohort));
        if (filter.Class is { } @class)
            found = found.Where(c => cohorts.Classes.Any(k => k.Id == c.ClassId && k.Code == @class));
        if (filter.State is { } state)
            found = found.Where(c => c.State == state);
        if (filter.Unit is { } unit)
            found = found.Where(c => c.Details.Unit == unit);
        if (filter.Post is { } post)
            found = found.Where(c => c.Details.Post == post);
        if (filter.Without == Lack.Class)
            found = found.WithoutClass(eligibility.Policies);
        else if (filter.Without is not null)
            found = found.Where(c => c.State == CandidacyState.Enrolled);
        return found;
    }

    /// <summary>Counted from the candidacies alone where they decide alone: their index is enough for that.</summary>
    private Task<int> Count(PeopleFilter filter, IQueryable<Person> list, CancellationToken ct) =>
        filter.IsOfEnrolment
        && filter.Gender is null
        && filter.Without is (null or Lack.Class)
        && actor.Has(Permission.ViewEveryone)
            ? Candidacies(filter).Select(candidacy => candidacy.PersonId).Distinct().CountAsync(ct)
            : list.CountAsync(ct);

    private async Task<List<PersonId>> Search(IQueryable<Person> list, string text, CancellationToken ct)
    {
        var typed = Vietnamese.Clean(text);
        if (typed.Any(char.IsDigit))
            return await ByNumber(list, typed, ct);

        var (written, folded) = ($" {typed.ToLower(Vietnamese.Culture)}", $" {Vietnamese.Fold(typed)}");
        if (written == folded)
            return await ByName(list, folded, ct);

        var exact = await AtMost(list.Where(person => person.NameText.Contains(written)), ct);
        var others = await ByName(list.Where(person => !person.NameText.Contains(written)), folded, ct);
        return [.. exact, .. others];
    }

    /// <summary>The words as typed, or else each of them somewhere in the name.</summary>
    private static async Task<List<PersonId>> ByName(IQueryable<Person> list, string folded, CancellationToken ct)
    {
        var found = await AtMost(list.Where(person => person.SearchText.Contains(folded)), ct);
        if (found.Count > 0)
            return found;

        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $" {word}"))
            list = list.Where(person => person.SearchText.Contains(word));
        return await AtMost(list, ct);
    }

    private Task<List<PersonId>> ByNumber(IQueryable<Person> list, string typed, CancellationToken ct)
    {
        var index = IdNumber.Read(typed).Value is { } number ? cipher.BlindIndex(number) : "";
        var files = enrolment.Candidacies.Where(c => c.Details.FileNumber == typed).Select(c => c.PersonId);
        return AtMost(
            list.Where(person =>
                people.IdentityPapers.Any(paper => paper.NumberIndex == index && paper.PersonId == person.Id)
                || files.Contains(person.Id)
            ),
            ct
        );
    }

    private static Task<List<PersonId>> AtMost(IQueryable<Person> list, CancellationToken ct) =>
        InOrder(list).Take(Most + 1).ToListAsync(ct);

    private static IQueryable<PersonId> InOrder(IQueryable<Person> list) =>
        list.OrderBy(person => person.SortKey).ThenBy(person => person.Id).Select(person => person.Id);
}

/// <summary>The ids of one page; when there are more than are counted, <see cref="More"/> says so.</summary>
internal sealed record FoundPeople(IReadOnlyList<PersonId> Ids, int Total, bool More);
