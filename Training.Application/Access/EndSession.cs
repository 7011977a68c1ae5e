namespace Training.Application.Access;

/// <summary>Ends a session of one's own, on a lost phone say; another's is not found.</summary>
[Requires(Permission.OwnData)]
public sealed record EndSession(SignInSessionId Session) : ICommand<SignInSessionId>;

internal sealed class EndSessionHandler(IAccessDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<EndSession, Result<SignInSessionId>>
{
    private static readonly Error Unknown = new("access.session_unknown", ErrorKind.NotFound);

    public async Task<Result<SignInSessionId>> Handle(EndSession request, CancellationToken ct)
    {
        var session = await db.SignInSessions.SingleOrDefaultAsync(
            s => s.Id == request.Session && s.AccountId == actor.User,
            ct
        );
        session?.End(clock.GetUtcNow());
        return session is null ? Unknown : session.Id;
    }
}
