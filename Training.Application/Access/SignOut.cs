using Training.Application.Messages.Contracts;

namespace Training.Application.Access;

/// <summary>Ends the session that asks, and the notifications on its browser.</summary>
/// <param name="Browser">As its cookie says; null: it has none.</param>
[Requires(Permission.OwnSignIn)]
public sealed record SignOut(string Secret, Guid? Browser) : ICommand<SignedOut>;

public readonly record struct SignedOut;

internal sealed class SignOutHandler(IAccessDb db, IPushDevices devices, TimeProvider clock)
    : IRequestHandler<SignOut, Result<SignedOut>>
{
    public async Task<Result<SignedOut>> Handle(SignOut request, CancellationToken ct)
    {
        var hash = Secret.HashOf(request.Secret);
        if (await db.SignInSessions.SingleOrDefaultAsync(s => s.SecretHash == hash, ct) is { } session)
        {
            session.End(clock.GetUtcNow());
            if (request.Browser is { } browser)
                await devices.End(session.AccountId, browser, ct);
        }
        return default(SignedOut);
    }
}
