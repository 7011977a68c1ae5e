using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>An account as its administrator sees it.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ShowAccount(UserId Id) : IQuery<AccountView>;

/// <summary>The version goes back with a change, so that a stale form is refused.</summary>
public sealed record AccountView(
    UserId Id,
    int Version,
    string Name,
    string Email,
    IReadOnlyList<Role> Roles,
    AccountState State,
    DateTimeOffset CreatedAt,
    bool HasSecondFactor,
    IReadOnlyList<MySession> Sessions
);

internal sealed class ShowAccountHandler(IAccessDb db, TimeProvider clock)
    : IRequestHandler<ShowAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(ShowAccount query, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.Id, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;

        var sessions = await db
            .SignInSessions.Where(session => session.AccountId == account.Id)
            .Where(SignInSession.Alive(clock.GetUtcNow()))
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new MySession(session.Id, session.Device, session.StartedAt, session.SeenAt))
            .ToListAsync(ct);
        return new AccountView(
            account.Id,
            account.Version,
            account.Name,
            account.Email,
            [.. account.Roles.Select(held => held.Role).Order()],
            account.State,
            account.CreatedAt,
            await db.SecondFactors.AnyAsync(f => f.AccountId == account.Id && f.ConfirmedAt != null, ct),
            sessions
        );
    }
}
