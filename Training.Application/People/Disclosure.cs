using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>What of a person was shown to somebody.</summary>
public enum DisclosedPart
{
    IdNumber,
    Phone,
    Email,

    /// <summary>Ethnicity, religion, party membership, health (SEC-03).</summary>
    Sensitive,

    /// <summary>The whole file, opened to be corrected.</summary>
    File,
}

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
