using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Somebody looked at what lists and profiles hide. Only ever added.</summary>
public sealed class Disclosure(
    DisclosureId id,
    PersonId personId,
    DisclosedPart part,
    UserId? by,
    string byName,
    DateTimeOffset at
)
{
    public DisclosureId Id { get; private set; } = id;
    public PersonId PersonId { get; private set; } = personId;
    public DisclosedPart Part { get; private set; } = part;

    /// <summary>Null when it was the system itself.</summary>
    public UserId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
}

public readonly record struct DisclosureId(Guid Value) : ITypedId<DisclosureId>
{
    public static DisclosureId From(Guid value) => new(value);

    public static DisclosureId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

internal sealed class DisclosureLog(IPeopleDb db, IActor actor, TimeProvider clock) : IDisclosureLog
{
    public void Note(PersonId person, DisclosedPart part)
    {
        var now = clock.GetUtcNow();
        db.Disclosures.Add(new Disclosure(DisclosureId.New(now), person, part, actor.User, actor.Name, now));
    }
}
