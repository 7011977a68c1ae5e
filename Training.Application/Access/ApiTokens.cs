namespace Training.Application.Access;

/// <summary>Tokens as they are made, recognised and taken back.</summary>
internal sealed class ApiTokens(IAccessDb db, TimeProvider clock)
{
    /// <summary>A new token in the caller's unit of work; its text is shown once and not kept.</summary>
    public TokenCreated Create(UserId account, string name, int days)
    {
        var now = clock.GetUtcNow();
        var secret = Secret.New(ApiToken.Prefix);
        var expires = now.AddDays(days);
        db.ApiTokens.Add(new ApiToken(ApiTokenId.New(now), account, name, secret.Hash, now, expires));
        return new TokenCreated(secret.Text, expires);
    }

    public async Task<Recognised?> Recognise(string secret, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(secret), clock.GetUtcNow());
        var account = await (
            from token in db.ApiTokens
            join owner in db.Accounts on token.AccountId equals owner.Id
            where token.SecretHash == hash && token.RevokedAt == null && token.ExpiresAt > now
            where owner.DisabledAt == null
            select owner
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        return account is null
            ? null
            : new(account.Id, account.Name, account.Language, [.. account.Roles.Select(held => held.Role)]);
    }

    /// <summary>In the caller's unit of work: a token must not outlive the password it was made under.</summary>
    public async Task RevokeAll(UserId account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var good = db.ApiTokens.Where(token => token.AccountId == account && token.RevokedAt == null);
        foreach (var token in await good.ToListAsync(ct))
            token.Revoke(now);
    }
}

/// <param name="Token">For the person's eyes, once.</param>
/// <param name="ExpiresAt">From then on it opens nothing.</param>
public sealed record TokenCreated(string Token, DateTimeOffset ExpiresAt);
