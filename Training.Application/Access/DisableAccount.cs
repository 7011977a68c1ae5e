namespace Training.Application.Access;

/// <summary>Shuts an account out: its sessions and tokens end now, and it cannot sign in until it is enabled again.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record DisableAccount(UserId Id) : ICommand<UserId>;

internal sealed class DisableAccountHandler(
    IAccessDb db,
    Accounts accounts,
    SessionRegister sessions,
    ApiTokens tokens,
    TimeProvider clock
) : IRequestHandler<DisableAccount, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(DisableAccount request, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;

        var others = await accounts.OtherAdministrators(account.Id, ct);
        var disabled = account.Disable(clock.GetUtcNow(), others);
        if (disabled.Errors.Count > 0)
            return Result<UserId>.Refuse(disabled.Errors);

        await sessions.EndAll(account.Id, ct);
        await tokens.RevokeAll(account.Id, ct);
        return account.Id;
    }
}
