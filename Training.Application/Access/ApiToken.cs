namespace Training.Application.Access;

/// <summary>Lets a program use <c>/api/v1</c> in the name of an account and with its permissions, until it expires or is revoked.</summary>
public sealed class ApiToken(
    ApiTokenId id,
    UserId accountId,
    string name,
    string secretHash,
    DateTimeOffset createdAt,
    DateTimeOffset expiresAt
)
{
    /// <summary>Makes a token in a log or a mail easy to recognise for what it is.</summary>
    public const string Prefix = "trn_";
    public const int LongestLifeInDays = 365;

    public ApiTokenId Id { get; private set; } = id;
    public UserId AccountId { get; private set; } = accountId;

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; } = name;
    public string SecretHash { get; private set; } = secretHash;
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

public readonly record struct ApiTokenId(Guid Value) : ITypedId<ApiTokenId>
{
    public static ApiTokenId From(Guid value) => new(value);

    public static ApiTokenId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ApiTokenId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
