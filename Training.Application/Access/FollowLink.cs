namespace Training.Application.Access;

/// <summary>What a link would do, for the page behind it. It changes nothing, so that a mail scanner may open it.</summary>
[Requires(Permission.Anyone)]
public sealed record FollowLink(string Key) : IQuery<LinkView>;

/// <param name="Purpose">What the form on the page is for.</param>
/// <param name="Email">Whose password it sets; null for the first administrator.</param>
public sealed record LinkView(LinkPurpose Purpose, string? Email);

internal sealed class FollowLinkHandler(IAccessDb db, AccessLinks links) : IRequestHandler<FollowLink, Result<LinkView>>
{
    public async Task<Result<LinkView>> Handle(FollowLink query, CancellationToken ct)
    {
        if (await links.Find(query.Key, ct) is not { } link)
            return AccessErrors.LinkDead;

        var holder = await db
            .Accounts.Where(account => account.Id == link.AccountId && account.DisabledAt == null)
            .Select(account => account.Email)
            .SingleOrDefaultAsync(ct);
        return holder is null && link.AccountId is not null
            ? AccessErrors.LinkDead
            : new LinkView(link.Purpose, holder);
    }
}
