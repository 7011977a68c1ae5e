using FluentValidation;

namespace Training.Application.Access;

/// <summary>Makes the secret of one's own second factor, after the password. It counts from the first right code on.</summary>
[Requires(Permission.OwnSignIn)]
public sealed record BeginSecondFactor(string Current) : IProcedure<UserId>;

internal sealed class BeginSecondFactorRules : AbstractValidator<BeginSecondFactor>
{
    public BeginSecondFactorRules() => RuleFor(r => r.Current).NotEmpty().WithErrorCode("access.password_missing");
}

internal sealed class BeginSecondFactorHandler(IAccessDb db, PasswordCheck check, IFieldCipher cipher)
    : IRequestHandler<BeginSecondFactor, Result<UserId>>
{
    public Task<Result<UserId>> Handle(BeginSecondFactor request, CancellationToken ct) =>
        check.After(request.Current, new Deed(nameof(BeginSecondFactor)), mine => Begin(mine, ct), ct);

    private async Task<Result<UserId>> Begin(Account mine, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == mine.Id, ct);
        if (factor is { IsConfirmed: true })
            return AccessErrors.SecondFactorThere;

        if (factor is null)
            db.SecondFactors.Add(SecondFactor.Begin(mine.Id, cipher));
        else
            factor.Restart(cipher);
        await check.Forget(mine.Email, ct);
        return mine.Id;
    }
}
