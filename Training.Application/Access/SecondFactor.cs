namespace Training.Application.Access;

/// <summary>
/// What an account signs in with beside its password: the codes of an app on the person's phone, and a few codes on paper
/// for when the phone is lost. Each code works once (ASVS 6.5.1).
/// </summary>
public sealed class SecondFactor(UserId accountId, string secretSealed) : AggregateRoot
{
    private readonly List<RecoveryCode> _codes = [];

    public UserId AccountId { get; private set; } = accountId;

    /// <summary>Shared with the app; nothing but the key file opens it.</summary>
    public string SecretSealed { get; private set; } = secretSealed;

    /// <summary>When the app gave its first right code; before that it counts for nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The 30 seconds of the last code taken. Two sign-ins with one code move the same version, so one is refused.</summary>
    public long LastStep { get; private set; }
    public IReadOnlyList<RecoveryCode> Codes => _codes;

    public bool IsConfirmed => ConfirmedAt is not null;

    internal static SealedPlace PlaceOf(UserId account) => new("second_factor", "secret_sealed", account.Value);

    internal static SecondFactor Begin(UserId account, IFieldCipher cipher) =>
        new(account, cipher.Seal(Totp.NewSecret(), PlaceOf(account)));

    /// <summary>Begun and not finished: what was shown then is worth nothing.</summary>
    internal void Restart(IFieldCipher cipher)
    {
        SecretSealed = cipher.Seal(Totp.NewSecret(), PlaceOf(AccountId));
        Changed();
    }

    internal string Secret(IFieldCipher cipher) => cipher.Open(SecretSealed, PlaceOf(AccountId));

    /// <summary>The first right code proves that the app has the secret.</summary>
    internal Result<int> Confirm(string code, IFieldCipher cipher, DateTimeOffset now)
    {
        var taken = TakeFromApp(code, cipher, now);
        if (taken.Errors.Count == 0)
            ConfirmedAt ??= now;
        return taken;
    }

    /// <summary>A code of the app, or one from the paper.</summary>
    internal Result<int> Take(string code, IFieldCipher cipher, DateTimeOffset now)
    {
        var index = RecoveryCode.IndexOf(AccountId, code, cipher);
        if (_codes.Find(spare => spare.CodeIndex == index && spare.UsedAt is null) is not { } paper)
            return TakeFromApp(code, cipher, now);

        paper.Use(now);
        Changed();
        return Version;
    }

    /// <summary>New ones for the paper; those before are worth nothing any more.</summary>
    /// <returns>To be shown once.</returns>
    internal IReadOnlyList<string> RenewCodes(IFieldCipher cipher)
    {
        var texts = Enumerable.Range(0, RecoveryCode.Number).Select(_ => RecoveryCode.NewText()).ToList();
        _codes.Clear();
        _codes.AddRange(texts.Select(text => new RecoveryCode(RecoveryCode.IndexOf(AccountId, text, cipher))));
        Changed();
        return texts;
    }

    private Result<int> TakeFromApp(string code, IFieldCipher cipher, DateTimeOffset now)
    {
        if (Totp.StepOf(code, Secret(cipher), now) is not { } step || step <= LastStep)
            return AccessErrors.CodeWrong;

        LastStep = step;
        Changed();
        return Version;
    }
}
