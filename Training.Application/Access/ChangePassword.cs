using FluentValidation;

namespace Training.Application.Access;

/// <summary>Changes one's own password after typing the old one; ends the other sessions and the API tokens.</summary>
[Requires(Permission.OwnData)]
public sealed record ChangePassword(string Current, string Password, SignInSessionId? Session) : IProcedure<UserId>;

internal sealed class ChangePasswordRules : AbstractValidator<ChangePassword>
{
    public ChangePasswordRules()
    {
        RuleFor(r => r.Current).NotEmpty().WithErrorCode("access.password_missing");
        RuleFor(r => r.Password).NotEmpty().WithErrorCode("access.password_missing");
    }
}

internal sealed class ChangePasswordHandler(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    IPasswords passwords,
    PasswordCheck check,
    SessionRegister sessions,
    ApiTokens tokens
) : IRequestHandler<ChangePassword, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(ChangePassword request, CancellationToken ct)
    {
        var verified = await check.VerifyOwn(request.Current, ct);
        if (!verified.Succeeded(out var mine))
            return Result<UserId>.Refuse(verified.Errors);
        if (PasswordPolicy.Fault(request.Password, mine.Name, mine.Email) is { } fault)
            return fault;

        var hash = await passwords.Hash(request.Password, ct);
        return await unitOfWork.Run(
            new Deed(nameof(ChangePassword)),
            () => Change(mine.Id, hash, request.Session, ct),
            ct
        );
    }

    private async Task<Result<UserId>> Change(UserId id, string hash, SignInSessionId? keep, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        account.SetPassword(hash);
        await check.Forget(account.Email, ct);
        await sessions.EndAll(id, ct, except: keep);
        await tokens.RevokeAll(id, ct);
        return id;
    }
}
