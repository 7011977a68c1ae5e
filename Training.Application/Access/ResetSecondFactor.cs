namespace Training.Application.Access;

/// <summary>
/// For someone who has lost both phone and paper: takes the second factor away and signs them out everywhere. Whoever has
/// to have one is led to set it up at the next sign-in.
/// </summary>
[Requires(Permission.ManageAccounts)]
public sealed record ResetSecondFactor(UserId Id) : ICommand<UserId>;

internal sealed class ResetSecondFactorHandler(IAccessDb db, SessionRegister sessions)
    : IRequestHandler<ResetSecondFactor, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(ResetSecondFactor request, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(account => account.Id == request.Id, ct))
            return AccessErrors.AccountUnknown;
        if (await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == request.Id, ct) is not { } factor)
            return AccessErrors.SecondFactorMissing;

        db.SecondFactors.Remove(factor);
        await sessions.EndAll(request.Id, ct);
        return request.Id;
    }
}
