namespace Training.Application.Access;

/// <summary>
/// Whether this is the password of that address, at most five times in a row. The attempt is counted before the password
/// is looked at, and every failure takes the same work (ASVS 6.3.8).
/// </summary>
internal sealed class PasswordCheck(
    IAccessDb db,
    IPasswords passwords,
    SignInAttempts attempts,
    IActor actor,
    IUnitOfWork unitOfWork
)
{
    private static readonly Error Wrong = new("access.password_wrong", ErrorKind.Invalid, "Current");

    /// <summary>The account as it was when checked, untracked; or that sign-in failed, or is locked.</summary>
    public async Task<Result<Account>> Verify(string email, string password, CancellationToken ct)
    {
        var counted = await attempts.Count(email, ct);
        if (counted.Errors.Count > 0)
            return Result<Account>.Refuse(counted.Errors);

        var key = Account.KeyOf(email);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.EmailKey == key, ct);
        var matches = await passwords.Matches(account?.PasswordHash, password, ct);
        return matches && account is { CanSignIn: true } ? account : AccessErrors.SignInFailed;
    }

    /// <summary>Of the person who is signed in, before something that a stranger at their desk must not do (ASVS 7.5.1).</summary>
    public async Task<Result<Account>> VerifyOwn(string password, CancellationToken ct)
    {
        var mine = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == actor.User, ct);
        if (mine is null)
            return AccessErrors.AccountUnknown;

        var verified = await Verify(mine.Email, password, ct);
        return verified.Errors is [{ } refused] && refused.Code == AccessErrors.SignInFailed.Code ? Wrong : verified;
    }

    /// <summary>A deed on one's own sign-in, in a unit of work of its own once the password was right.</summary>
    public async Task<Result<T>> After<T>(
        string password,
        Deed deed,
        Func<Account, Task<Result<T>>> act,
        CancellationToken ct
    )
        where T : notnull
    {
        var verified = await VerifyOwn(password, ct);
        return verified.Succeeded(out var mine)
            ? await unitOfWork.Run(deed, () => act(mine), ct)
            : Result<T>.Refuse(verified.Errors);
    }

    /// <summary>In the caller's unit of work: the next failure is again the first.</summary>
    public Task Forget(string email, CancellationToken ct) => attempts.Forget(email, ct);
}
