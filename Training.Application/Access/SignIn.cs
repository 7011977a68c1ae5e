using FluentValidation;

namespace Training.Application.Access;

/// <summary>Opens a new session, or the second step to it. Every refusal but the lock reads the same.</summary>
[Requires(Permission.Anyone)]
public sealed record SignIn(string Email, string Password, string? Device) : IProcedure<SessionOpened>;

internal sealed class SignInRules : AbstractValidator<SignIn>
{
    public SignInRules()
    {
        RuleFor(request => request.Email).NotEmpty().WithErrorCode("access.email_missing");
        RuleFor(request => request.Password).NotEmpty().WithErrorCode("access.password_missing");
    }
}

internal sealed class SignInHandler(IAccessDb db, IUnitOfWork unitOfWork, PasswordCheck check, SessionOpening opening)
    : IRequestHandler<SignIn, Result<SessionOpened>>
{
    public async Task<Result<SessionOpened>> Handle(SignIn request, CancellationToken ct)
    {
        var verified = await check.Verify(request.Email, request.Password, ct);
        return verified.Succeeded(out var known)
            ? await unitOfWork.Run(new Deed(nameof(SignIn)), () => Open(known, request.Device, ct), ct)
            : Result<SessionOpened>.Refuse(verified.Errors);
    }

    private async Task<Result<SessionOpened>> Open(Account known, string? device, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == known.Id, ct);
        if (!account.CanSignIn || account.PasswordHash != known.PasswordHash) // changed while it was being checked
            return AccessErrors.SignInFailed;

        await check.Forget(account.Email, ct);
        return await opening.After(account, device, ct);
    }
}
