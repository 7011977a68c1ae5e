using FluentValidation;

namespace Training.Application.Access;

/// <summary>A new paper in place of a lost or used-up one, after the password.</summary>
[Requires(Permission.OwnData)]
public sealed record RenewRecoveryCodes(string Current) : IProcedure<RecoveryCodes>;

internal sealed class RenewRecoveryCodesRules : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesRules() => RuleFor(r => r.Current).NotEmpty().WithErrorCode("access.password_missing");
}

internal sealed class RenewRecoveryCodesHandler(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    PasswordCheck check,
    IFieldCipher cipher
) : IRequestHandler<RenewRecoveryCodes, Result<RecoveryCodes>>
{
    public async Task<Result<RecoveryCodes>> Handle(RenewRecoveryCodes request, CancellationToken ct)
    {
        var verified = await check.VerifyOwn(request.Current, ct);
        return verified.Succeeded(out var mine)
            ? await unitOfWork.Run(new Deed(nameof(RenewRecoveryCodes)), () => Renew(mine, ct), ct)
            : Result<RecoveryCodes>.Refuse(verified.Errors);
    }

    private async Task<Result<RecoveryCodes>> Renew(Account mine, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == mine.Id, ct);
        if (factor is not { IsConfirmed: true })
            return AccessErrors.SecondFactorMissing;

        await check.Forget(mine.Email, ct);
        return new RecoveryCodes(factor.RenewCodes(cipher));
    }
}
