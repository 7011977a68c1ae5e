using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Opens what is hidden of a person whom the actor may see, and writes down that it was opened.</summary>
internal sealed class PersonalFile(
    IPeopleDb db,
    IActor actor,
    IPeopleInSight sight,
    IFieldCipher cipher,
    IDisclosureLog looks
)
{
    /// <summary>Null where the actor sees no such person. The look is saved by the caller's unit of work.</summary>
    public async Task<KnownPerson?> Open(PersonId id, DisclosedPart part, CancellationToken ct)
    {
        var person = await db.People.VisibleTo(actor, sight).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null)
            return null;

        looks.Note(id, part);
        return new(person.Id, person.Version, person.Details(cipher));
    }
}
