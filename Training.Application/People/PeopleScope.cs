using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>
/// Whom an actor may see: offices everyone, a class adviser the trainees of their classes, a trainee themself. Whoever is
/// out of sight does not exist for the actor.
/// </summary>
internal static class PeopleScope
{
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, IActor actor, IPeopleInSight sight)
    {
        if (actor.Has(Permission.ViewEveryone))
            return people;
        if (actor.User is not { } user)
            return people.Where(person => false);

        var trainees = sight.Of(user);
        return people.Where(person => person.Account == user || trainees.Contains(person.Id));
    }
}
