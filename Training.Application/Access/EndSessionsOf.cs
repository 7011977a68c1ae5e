namespace Training.Application.Access;

/// <summary>Signs an account out everywhere, when a device is lost or something is suspected.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record EndSessionsOf(UserId Id) : ICommand<UserId>;

internal sealed class EndSessionsOfHandler(IAccessDb db, SessionRegister sessions)
    : IRequestHandler<EndSessionsOf, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(EndSessionsOf request, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(account => account.Id == request.Id, ct))
            return AccessErrors.AccountUnknown;

        await sessions.EndAll(request.Id, ct);
        return request.Id;
    }
}
