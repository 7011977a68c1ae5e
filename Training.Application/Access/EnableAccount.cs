namespace Training.Application.Access;

/// <summary>Lets a disabled account sign in again, with the password it had.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record EnableAccount(UserId Id) : ICommand<UserId>;

internal sealed class EnableAccountHandler(IAccessDb db) : IRequestHandler<EnableAccount, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(EnableAccount request, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        account?.Enable();
        return account is null ? AccessErrors.AccountUnknown : account.Id;
    }
}
