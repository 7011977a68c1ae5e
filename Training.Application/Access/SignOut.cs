namespace Training.Application.Access;

/// <summary>Ends the session that asks.</summary>
[Requires(Permission.OwnSignIn)]
public sealed record SignOut(string Secret) : ICommand<SignedOut>;

public readonly record struct SignedOut;

internal sealed class SignOutHandler(IAccessDb db, TimeProvider clock) : IRequestHandler<SignOut, Result<SignedOut>>
{
    public async Task<Result<SignedOut>> Handle(SignOut request, CancellationToken ct)
    {
        var hash = Secret.HashOf(request.Secret);
        var session = await db.SignInSessions.SingleOrDefaultAsync(s => s.SecretHash == hash, ct);
        session?.End(clock.GetUtcNow());
        return default(SignedOut);
    }
}
