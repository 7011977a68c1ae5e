using System.Linq.Expressions;

namespace Training.Application.Access;

/// <summary>
/// One sign-in on one device. It lives in the database, so ending it here ends it: after 30 minutes without a request,
/// 12 hours after the sign-in, or when someone ends it.
/// </summary>
public sealed class SignInSession(
    SignInSessionId id,
    UserId accountId,
    string secretHash,
    string? device,
    DateTimeOffset startedAt
)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public SignInSessionId Id { get; private set; } = id;
    public UserId AccountId { get; private set; } = accountId;
    public string SecretHash { get; private set; } = secretHash;

    /// <summary>What the browser calls itself, for the person to tell their devices apart.</summary>
    public string? Device { get; private set; } = device;
    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    /// <summary>The last request, exact to a minute.</summary>
    public DateTimeOffset SeenAt { get; private set; } = startedAt;
    public DateTimeOffset? EndedAt { get; private set; }

    public static Expression<Func<SignInSession, bool>> Alive(DateTimeOffset now)
    {
        var (seenAfter, startedAfter) = (now - Idle, now - Longest);
        return session => session.EndedAt == null && session.SeenAt > seenAfter && session.StartedAt > startedAfter;
    }

    public bool IsAlive(DateTimeOffset now) => EndedAt is null && now < SeenAt + Idle && now < StartedAt + Longest;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>Names a session in lists; it opens nothing, unlike the secret in the cookie.</summary>
public readonly record struct SignInSessionId(Guid Value) : ITypedId<SignInSessionId>
{
    public static SignInSessionId From(Guid value) => new(value);

    public static SignInSessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out SignInSessionId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
