namespace Training.Application.Access;

/// <summary>Links as they are made and followed.</summary>
internal sealed class AccessLinks(IAccessDb db, TimeProvider clock)
{
    /// <summary>A new link in the caller's unit of work; earlier ones to the same end stop working.</summary>
    public async Task<string> Issue(LinkPurpose purpose, UserId? account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var earlier = db.AccessLinks.Where(l => l.Purpose == purpose && l.AccountId == account && l.UsedAt == null);
        foreach (var link in await earlier.Where(l => l.ExpiresAt > now).ToListAsync(ct))
            link.Withdraw(now);

        var secret = Secret.New();
        var expires = now + AccessLink.LifeOf(purpose);
        db.AccessLinks.Add(new AccessLink(AccessLinkId.New(now), purpose, account, secret.Hash, expires));
        return secret.Text;
    }

    /// <summary>The link if it can still be used; anything else reads the same to whoever guesses.</summary>
    public async Task<AccessLink?> Find(string secret, CancellationToken ct)
    {
        var hash = Secret.HashOf(secret);
        var link = await db.AccessLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, ct);
        return link is not null && link.IsAlive(clock.GetUtcNow()) ? link : null;
    }
}
