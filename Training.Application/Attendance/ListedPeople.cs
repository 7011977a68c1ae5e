using Training.Application.People.Contracts;

namespace Training.Application.Attendance;

/// <summary>Somebody as a list names them.</summary>
/// <param name="HasAccount">They can be told.</param>
internal sealed record ListedPerson(PersonId Id, string FullName, PartialDate Birth, bool HasAccount);

internal static class ListedPeople
{
    /// <summary>In the order of lists (NAM-01).</summary>
    public static Task<List<ListedPerson>> Listed(this IQueryable<PersonLine> people, CancellationToken ct) =>
        people
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new ListedPerson(person.Id, person.FullName, person.Birth, person.Account != null))
            .ToListAsync(ct);
}
