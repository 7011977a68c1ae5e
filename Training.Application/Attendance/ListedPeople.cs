using Training.Application.People.Contracts;

namespace Training.Application.Attendance;

/// <summary>Somebody as a list names them.</summary>
internal sealed record ListedPerson(PersonId Id, string FullName, PartialDate Birth);

internal static class ListedPeople
{
    /// <summary>In the order of lists (NAM-01).</summary>
    public static Task<List<ListedPerson>> Listed(this IQueryable<PersonLine> people, CancellationToken ct) =>
        people
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new ListedPerson(person.Id, person.FullName, person.Birth))
            .ToListAsync(ct);
}
