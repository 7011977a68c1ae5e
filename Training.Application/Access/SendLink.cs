using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>Sends the person a new link to choose a password: the first one, or another (ASVS 6.4.6).</summary>
[Requires(Permission.ManageAccounts)]
public sealed record SendLink(UserId Id) : ICommand<UserId>;

internal sealed class SendLinkHandler(IAccessDb db, Accounts accounts, IWorkQueue queue, TimeProvider clock)
    : IRequestHandler<SendLink, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(SendLink request, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;
        if (account.State == AccountState.Disabled)
            return AccessErrors.Disabled;

        if (account.State == AccountState.Invited)
            await accounts.SendActivation(account, ct);
        else
            await Recovery.Ask(db, queue, account.EmailKey, clock.GetUtcNow(), ct);
        return account.Id;
    }
}
