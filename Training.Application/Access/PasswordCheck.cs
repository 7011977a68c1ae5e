namespace Training.Application.Access;

/// <summary>
/// Whether this is the password of that address, at most five times in a row. The attempt is counted in a unit of work
/// of its own before the password is looked at, and every failure takes the same work (ASVS 6.3.8).
/// </summary>
internal sealed class PasswordCheck(IAccessDb db, IUnitOfWork unitOfWork, IPasswords passwords, TimeProvider clock)
{
    /// <summary>The account as it was when checked, untracked; or that sign-in failed, or is locked.</summary>
    public async Task<Result<Account>> Verify(string email, string password, CancellationToken ct)
    {
        var counted = await unitOfWork.Run(new Deed("CountSignIn"), () => Count(SignInGuard.KeyOf(email), ct), ct);
        if (counted.Errors.Count > 0)
            return Result<Account>.Refuse(counted.Errors);

        var key = Account.KeyOf(email);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.EmailKey == key, ct);
        var matches = await passwords.Matches(account?.PasswordHash, password, ct);
        return matches && account is { CanSignIn: true } ? account : AccessErrors.SignInFailed;
    }

    /// <summary>In the caller's unit of work: the next failure is again the first.</summary>
    public async Task Forget(string email, CancellationToken ct)
    {
        var key = SignInGuard.KeyOf(email);
        db.SignInGuards.RemoveRange(await db.SignInGuards.Where(guard => guard.Key == key).ToListAsync(ct));
    }

    private async Task<Result<int>> Count(string key, CancellationToken ct)
    {
        var guard = await db.SignInGuards.SingleOrDefaultAsync(g => g.Key == key, ct);
        guard ??= db.SignInGuards.Add(new SignInGuard(key)).Entity;
        return guard.Attempt(clock.GetUtcNow());
    }
}
