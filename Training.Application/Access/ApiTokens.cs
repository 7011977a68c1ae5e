namespace Training.Application.Access;

/// <summary>Tokens as they are made, recognised and taken back.</summary>
internal sealed class ApiTokens(IAccessDb db, IReadMemory memory, TimeProvider clock)
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
        var hash = Secret.HashOf(secret);
        var found = await memory.Recall((nameof(ApiTokens), hash), () => Find(hash, ct));
        return found is null || found.ExpiresAt <= clock.GetUtcNow()
            ? null
            : new Recognised(
                found.Owner.Id,
                found.Owner.Name,
                found.Owner.Language,
                [.. found.Owner.Roles.Select(held => held.Role)]
            );
    }

    private Task<Found?> Find(string hash, CancellationToken ct) =>
        (
            from token in db.ApiTokens.AsNoTracking()
            join owner in db.Accounts.AsNoTracking() on token.AccountId equals owner.Id
            where token.SecretHash == hash && token.RevokedAt == null && owner.DisabledAt == null
            select new Found(token.ExpiresAt, owner)
        ).SingleOrDefaultAsync(ct);

    private sealed record Found(DateTimeOffset ExpiresAt, Account Owner);

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
