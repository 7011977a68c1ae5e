using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>What a link sent to a person lets them do, once.</summary>
public enum LinkPurpose
{
    /// <summary>Create the first account, of an administrator.</summary>
    FirstAdministrator,

    /// <summary>Choose the first password of an account.</summary>
    Activation,

    /// <summary>Choose another password.</summary>
    Recovery,

    /// <summary>Give the code after the password. It is in a cookie instead of a letter.</summary>
    SecondStep,
}

/// <summary>A link that works once and for a limited time. Following it shows a page; only the form on it changes anything.</summary>
public sealed class AccessLink(
    AccessLinkId id,
    LinkPurpose purpose,
    UserId? accountId,
    string secretHash,
    DateTimeOffset expiresAt
) : AggregateRoot
{
    public AccessLinkId Id { get; private set; } = id;
    public LinkPurpose Purpose { get; private set; } = purpose;

    /// <summary>Whose password it sets; none for the first administrator, who has no account yet.</summary>
    public UserId? AccountId { get; private set; } = accountId;
    public string SecretHash { get; private set; } = secretHash;
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    /// <summary>When it was used, or a newer one took its place.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public static TimeSpan LifeOf(LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.Activation => IActivationLetters.Life,
            LinkPurpose.FirstAdministrator => TimeSpan.FromHours(24),
            LinkPurpose.SecondStep => TimeSpan.FromMinutes(5),
            _ => TimeSpan.FromHours(1),
        };

    public bool IsAlive(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>A newer one has taken its place.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        UsedAt = now;
        Changed();
    }

    /// <summary>Of two that use it at once, one is refused.</summary>
    public Result<int> Use(DateTimeOffset now)
    {
        if (!IsAlive(now))
            return AccessErrors.LinkDead;

        UsedAt = now;
        Changed();
        return Version;
    }
}

public readonly record struct AccessLinkId(Guid Value) : ITypedId<AccessLinkId>
{
    public static AccessLinkId From(Guid value) => new(value);

    public static AccessLinkId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out AccessLinkId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
