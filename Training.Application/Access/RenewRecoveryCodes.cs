using FluentValidation;

namespace Training.Application.Access;

/// <summary>A new paper in place of a lost or used-up one, after the password.</summary>
[Requires(Permission.OwnData)]
public sealed record RenewRecoveryCodes(string Current) : IProcedure<RecoveryCodes>;

internal sealed class RenewRecoveryCodesRules : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesRules() => RuleFor(r => r.Current).NotEmpty().WithErrorCode("access.password_missing");
}

internal sealed class RenewRecoveryCodesHandler(IAccessDb db, PasswordCheck check, IFieldCipher cipher)
    : IRequestHandler<RenewRecoveryCodes, Result<RecoveryCodes>>
{
    public Task<Result<RecoveryCodes>> Handle(RenewRecoveryCodes request, CancellationToken ct) =>
        check.After(request.Current, new Deed(nameof(RenewRecoveryCodes)), mine => Renew(mine, ct), ct);

    private async Task<Result<RecoveryCodes>> Renew(Account mine, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == mine.Id, ct);
        if (factor is not { IsConfirmed: true })
            return AccessErrors.SecondFactorMissing;

        await check.Forget(mine.Email, ct);
        return new RecoveryCodes(factor.RenewCodes(cipher));
    }
}
