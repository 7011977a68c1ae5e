using FluentValidation;

namespace Training.Application.Access;

/// <summary>Shows that the app has the secret. From now on a sign-in asks for a code; the other sessions end.</summary>
[Requires(Permission.OwnSignIn)]
public sealed record ConfirmSecondFactor(string Code, SignInSessionId? Session) : IProcedure<RecoveryCodes>;

/// <summary>To be shown once; they are kept only as what cannot be read.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Texts);

internal sealed class ConfirmSecondFactorRules : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorRules() => RuleFor(r => r.Code).NotEmpty().WithErrorCode("access.code_missing");
}

internal sealed class ConfirmSecondFactorHandler(
    IAccessDb db,
    IActor actor,
    IUnitOfWork unitOfWork,
    SignInAttempts attempts,
    SessionRegister sessions,
    IFieldCipher cipher,
    TimeProvider clock
) : IRequestHandler<ConfirmSecondFactor, Result<RecoveryCodes>>
{
    public async Task<Result<RecoveryCodes>> Handle(ConfirmSecondFactor request, CancellationToken ct)
    {
        var subject = $"second factor of {actor.User}";
        var counted = await attempts.Count(subject, ct);
        return counted.Errors.Count > 0
            ? Result<RecoveryCodes>.Refuse(counted.Errors)
            : await unitOfWork.Run(new Deed(nameof(ConfirmSecondFactor)), () => Confirm(request, subject, ct), ct);
    }

    private async Task<Result<RecoveryCodes>> Confirm(ConfirmSecondFactor request, string subject, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == actor.User, ct);
        if (factor is null or { IsConfirmed: true })
            return factor is null ? AccessErrors.SecondFactorMissing : AccessErrors.SecondFactorThere;

        var confirmed = factor.Confirm(request.Code, cipher, clock.GetUtcNow());
        if (confirmed.Errors.Count > 0)
            return Result<RecoveryCodes>.Refuse(confirmed.Errors);

        await attempts.Forget(subject, ct);
        await sessions.EndAll(factor.AccountId, ct, except: request.Session);
        return new RecoveryCodes(factor.RenewCodes(cipher));
    }
}
