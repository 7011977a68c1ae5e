namespace Training.Application.Access;

/// <summary>Ends a session of one's own, on a lost phone say; another's is not found.</summary>
[Requires(Permission.OwnData)]
public sealed record EndSession(SessionId Session) : ICommand<SessionId>;

internal sealed class EndSessionHandler(IAccessDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<EndSession, Result<SessionId>>
{
    private static readonly Error Unknown = new("access.session_unknown", ErrorKind.NotFound);

    public async Task<Result<SessionId>> Handle(EndSession request, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == request.Session && s.AccountId == actor.User,
            ct
        );
        session?.End(clock.GetUtcNow());
        return session is null ? Unknown : session.Id;
    }
}
