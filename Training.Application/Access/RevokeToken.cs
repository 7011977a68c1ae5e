namespace Training.Application.Access;

/// <summary>Takes back a token of one's own; another's is not found.</summary>
[Requires(Permission.OwnData)]
public sealed record RevokeToken(ApiTokenId Token) : ICommand<ApiTokenId>;

internal sealed class RevokeTokenHandler(IAccessDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<RevokeToken, Result<ApiTokenId>>
{
    private static readonly Error Unknown = new("access.token_unknown", ErrorKind.NotFound);

    public async Task<Result<ApiTokenId>> Handle(RevokeToken request, CancellationToken ct)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(
            t => t.Id == request.Token && t.AccountId == actor.User,
            ct
        );
        token?.Revoke(clock.GetUtcNow());
        return token is null ? Unknown : token.Id;
    }
}
