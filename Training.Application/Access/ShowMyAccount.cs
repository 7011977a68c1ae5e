using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>One's own account, with the devices signed in and the tokens that are good.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowMyAccount : IQuery<MyAccount>;

public sealed record MyAccount(
    string Name,
    string Email,
    string Language,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<MySession> Sessions,
    IReadOnlyList<MyToken> Tokens
);

public sealed record MySession(SignInSessionId Id, string? Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt);

public sealed record MyToken(ApiTokenId Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

internal sealed class ShowMyAccountHandler(IAccessDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ShowMyAccount, Result<MyAccount>>
{
    public async Task<Result<MyAccount>> Handle(ShowMyAccount query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.User, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;

        var sessions = await db
            .SignInSessions.AsNoTracking()
            .Where(session => session.AccountId == account.Id)
            .Where(SignInSession.Alive(now))
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new MySession(session.Id, session.Device, session.StartedAt, session.SeenAt))
            .ToListAsync(ct);
        var tokens = await db
            .ApiTokens.Where(t => t.AccountId == account.Id && t.RevokedAt == null && t.ExpiresAt > now)
            .OrderBy(token => token.CreatedAt)
            .Select(token => new MyToken(token.Id, token.Name, token.CreatedAt, token.ExpiresAt))
            .ToListAsync(ct);
        var roles = account.Roles.Select(held => held.Role).Order().ToList();
        return new MyAccount(account.Name, account.Email, account.Language, roles, sessions, tokens);
    }
}
