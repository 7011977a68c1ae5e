using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Access;

/// <summary>Who stands behind a session's secret at this moment, with the roles they have at this moment.</summary>
internal sealed record Recognised(UserId Account, string Name, string Language, IReadOnlyList<Role> Roles)
{
    /// <summary>Null for an API token, which is no session.</summary>
    public SignInSessionId? Session { get; init; }

    /// <summary>A role asks for a second factor and there is none: nothing opens but the page that sets it up.</summary>
    public bool LacksSecondFactor { get; init; }
}

/// <summary>
/// The sessions as the sign-in pages and the gate use them. Each request looks up its session and its roles as they are
/// now, so that ending one or changing a role works from the next request on (seconds later when another process does it).
/// </summary>
internal sealed class SessionRegister(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    SecondFactorPolicy policy,
    IReadMemory memory,
    IPushDevices devices,
    TimeProvider clock
)
{
    /// <summary>A request writes down that the session is in use at most this often.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>A new session in the caller's unit of work; answers the secret, which is not kept.</summary>
    public string Open(UserId account, string? device)
    {
        var now = clock.GetUtcNow();
        var secret = Secret.New();
        var shown = device is { Length: > 200 } ? device[..200] : device;
        db.SignInSessions.Add(new SignInSession(SignInSessionId.New(now), account, secret.Hash, shown, now));
        return secret.Text;
    }

    public async Task<Recognised?> Recognise(string secret, CancellationToken ct)
    {
        var hash = Secret.HashOf(secret);
        var found = await memory.Recall((nameof(SessionRegister), hash), () => Find(hash, ct));
        var now = clock.GetUtcNow();
        if (found is null || !found.Session.IsAlive(now))
            return null;

        if (now - found.Session.SeenAt >= Grain)
            await Touch(found.Session.Id, now, ct);

        var (id, name, language) = (found.Account.Id, found.Account.Name, found.Account.Language);
        var roles = found.Account.Roles.Select(held => held.Role).ToList();
        return new(id, name, language, roles)
        {
            Session = found.Session.Id,
            LacksSecondFactor = !found.HasFactor && policy.Demands(roles),
        };
    }

    private Task<Found?> Find(string hash, CancellationToken ct) =>
        (
            from session in db.SignInSessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.SecretHash == hash && account.DisabledAt == null
            select new Found(
                session,
                account,
                db.SecondFactors.Any(f => f.AccountId == account.Id && f.ConfirmedAt != null)
            )
        ).SingleOrDefaultAsync(ct);

    /// <summary>
    /// Ends the sessions of an account, and what its browsers would show without one, in the caller's unit of work.
    /// </summary>
    public async Task EndAll(UserId account, CancellationToken ct, SignInSessionId? except = null)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await Open(account).Where(session => session.Id != except).ToListAsync(ct))
            session.End(now);
        await devices.EndAll(account, ct);
    }

    private IQueryable<SignInSession> Open(UserId account) =>
        db.SignInSessions.Where(session => session.AccountId == account && session.EndedAt == null);

    private Task<Result<int>> Touch(SignInSessionId id, DateTimeOffset now, CancellationToken ct) =>
        unitOfWork.Run<Result<int>>(
            new Deed("TouchSession"),
            async () =>
                await db
                    .SignInSessions.Where(session => session.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), ct),
            ct
        );

    private sealed record Found(SignInSession Session, Account Account, bool HasFactor);
}
