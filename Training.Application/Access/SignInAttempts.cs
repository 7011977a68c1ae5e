namespace Training.Application.Access;

/// <summary>Counts what is guessed, in a unit of work of its own before the guess is looked at: a refusal does not undo it.</summary>
internal sealed class SignInAttempts(IAccessDb db, IUnitOfWork unitOfWork, TimeProvider clock)
{
    /// <param name="subject">What is being guessed at: an e-mail address, say.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Result<int>> Count(string subject, CancellationToken ct)
    {
        var key = SignInGuard.KeyOf(subject);
        return unitOfWork.Run(
            new Deed("CountSignIn"),
            async () =>
            {
                var guard = await db.SignInGuards.SingleOrDefaultAsync(g => g.Key == key, ct);
                guard ??= db.SignInGuards.Add(new SignInGuard(key)).Entity;
                return guard.Attempt(clock.GetUtcNow());
            },
            ct
        );
    }

    /// <summary>In the caller's unit of work: the next failure is again the first.</summary>
    public async Task Forget(string subject, CancellationToken ct)
    {
        var key = SignInGuard.KeyOf(subject);
        db.SignInGuards.RemoveRange(await db.SignInGuards.Where(guard => guard.Key == key).ToListAsync(ct));
    }
}
