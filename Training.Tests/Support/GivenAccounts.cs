namespace Training.Tests.Support;

/// <summary>Someone signed in, and the secret in their cookie.</summary>
public sealed record GivenSession(UserId Account, SignInSessionId Session, string Secret);

internal static class GivenAccounts
{
    public const string Password = "mưa nhỏ trên mái ngói";

    private static int _number;

    /// <summary>Without a password it can be signed in only by <see cref="GivenSession(TestApp, Role[])"/>, but is quick to make.</summary>
    public static async Task<Account> GivenAccount(this TestApp app, IReadOnlyList<Role> roles, string? password = null)
    {
        var number = Interlocked.Increment(ref _number);
        var now = app.Clock.GetUtcNow();
        var account = new Account(UserId.New(now), $"Person{number}@Example.vn", $"Phạm Thử {number}", "vi", now);
        account.SetRoles(roles, otherAdministrators: 1).Errors.ShouldBeEmpty();
        if (password is not null)
            account.SetPassword(await app.Use<IPasswords, string>(passwords => passwords.Hash(password, default)));
        await app.Save(account);
        return account;
    }

    public static async Task<GivenSession> GivenSession(this TestApp app, params Role[] roles) =>
        await app.GivenSession(await app.GivenAccount(roles));

    /// <summary>Beyond the second step, where the account has to have one.</summary>
    public static async Task<GivenSession> GivenSession(this TestApp app, Account account)
    {
        var now = app.Clock.GetUtcNow();
        var secret = Secret.New();
        var session = new SignInSession(SignInSessionId.New(now), account.Id, secret.Hash, "Test", now);
        await app.Save(session);
        await app.GivenSecondFactor(account);
        return new(account.Id, session.Id, secret.Text);
    }

    private static async Task GivenSecondFactor(this TestApp app, Account account)
    {
        if (!account.Roles.Any(held => SecondFactorPolicy.IsPrivileged(held.Role)))
            return;
        if (await app.Db(db => db.SecondFactors.AnyAsync(f => f.AccountId == account.Id)))
            return;

        var cipher = (IFieldCipher)app.Services.GetService(typeof(IFieldCipher))!;
        var (factor, now) = (SecondFactor.Begin(account.Id, cipher), app.Clock.GetUtcNow());
        factor.Confirm(Totp.CodeAt(now, factor.Secret(cipher)), cipher, now).Errors.ShouldBeEmpty();
        await app.Save(factor);
    }
}
