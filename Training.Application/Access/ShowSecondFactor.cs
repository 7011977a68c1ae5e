namespace Training.Application.Access;

/// <summary>How far one's own second factor is.</summary>
[Requires(Permission.OwnSignIn)]
public sealed record ShowSecondFactor : IQuery<SecondFactorView>;

/// <param name="Email">Names the account in the app.</param>
/// <param name="Secret">To be put into the app; only between the beginning and the first right code.</param>
/// <param name="Since">When it was set up; null while it is not.</param>
/// <param name="CodesLeft">Lines of the paper not used yet.</param>
/// <param name="IsDemanded">A role of the account asks for it.</param>
public sealed record SecondFactorView(
    string Email,
    string? Secret,
    DateTimeOffset? Since,
    int CodesLeft,
    bool IsDemanded
);

internal sealed class ShowSecondFactorHandler(
    IAccessDb db,
    IActor actor,
    IFieldCipher cipher,
    SecondFactorPolicy policy
) : IRequestHandler<ShowSecondFactor, Result<SecondFactorView>>
{
    public async Task<Result<SecondFactorView>> Handle(ShowSecondFactor query, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.User, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;

        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account.Id, ct);
        return new SecondFactorView(
            account.Email,
            factor is { IsConfirmed: false } ? factor.Secret(cipher) : null,
            factor?.ConfirmedAt,
            factor?.Codes.Count(code => code.UsedAt is null) ?? 0,
            policy.Demands(account.Roles.Select(held => held.Role))
        );
    }
}
