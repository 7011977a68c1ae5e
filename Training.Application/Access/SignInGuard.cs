namespace Training.Application.Access;

/// <summary>
/// Counts the sign-ins tried with one e-mail address. An address that nobody has is counted like any other,
/// so that a lock tells nothing about who has an account; it ends by itself, so that nobody can shut others out for good.
/// </summary>
public sealed class SignInGuard(string key) : AggregateRoot
{
    public const int MaxAttempts = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>The hash of the address typed: what is mistyped here may be a password.</summary>
    public string Key { get; private set; } = key;
    public int Attempts { get; private set; }
    public DateTimeOffset OpensAt { get; private set; }

    public static string KeyOf(string email) => Secret.HashOf(Account.KeyOf(email));

    /// <summary>Counted before the password is looked at, so that many guesses at once are no way around it.</summary>
    public Result<int> Attempt(DateTimeOffset now)
    {
        if (now >= OpensAt)
            Attempts = 0;
        if (Attempts == MaxAttempts)
            return AccessErrors.Locked.With("minutes", (int)Math.Ceiling((OpensAt - now).TotalMinutes));

        Attempts++;
        OpensAt = now + Pause;
        Changed();
        return MaxAttempts - Attempts;
    }
}
