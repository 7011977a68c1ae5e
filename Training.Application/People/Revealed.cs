using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>What was asked for, and nothing else.</summary>
public sealed record Revealed(DisclosedPart Part)
{
    public string? IdNumber { get; private init; }
    public string? Phone { get; private init; }
    public string? Email { get; private init; }
    public string? Ethnicity { get; private init; }
    public string? Religion { get; private init; }
    public PartyMembership? Party { get; private init; }
    public string? Health { get; private init; }

    internal static Revealed Of(PersonDetails details, DisclosedPart part) =>
        part switch
        {
            DisclosedPart.IdNumber => new(part) { IdNumber = details.IdNumber },
            DisclosedPart.Phone => new(part) { Phone = details.Phone },
            DisclosedPart.Email => new(part) { Email = details.Email },
            _ => new(part)
            {
                Ethnicity = details.Ethnicity,
                Religion = details.Religion,
                Party = details.Party,
                Health = details.Health,
            },
        };
}
