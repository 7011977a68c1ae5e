using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>The sensitive part of a personal file (SEC-03), sealed as one.</summary>
internal sealed record SensitiveDetails(string? Ethnicity, string? Religion, PartyMembership? Party, string? Health)
{
    public static readonly SensitiveDetails None = new(null, null, null, null);

    public bool IsEmpty => this == None;

    public static SensitiveDetails Of(PersonDetails details) =>
        new(details.Ethnicity, details.Religion, details.Party, details.Health);
}
