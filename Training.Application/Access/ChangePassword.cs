using FluentValidation;

namespace Training.Application.Access;

/// <summary>Changes one's own password after typing the old one; ends the other sessions and the API tokens.</summary>
[Requires(Permission.OwnData)]
public sealed record ChangePassword(string Current, string Password, SessionId? Session) : IProcedure<UserId>;

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
    IActor actor,
    IUnitOfWork unitOfWork,
    IPasswords passwords,
    PasswordCheck check,
    SessionRegister sessions,
    ApiTokens tokens
) : IRequestHandler<ChangePassword, Result<UserId>>
{
    private static readonly Error WrongPassword = new("access.password_wrong", ErrorKind.Invalid, "Current");

    public async Task<Result<UserId>> Handle(ChangePassword request, CancellationToken ct)
    {
        var mine = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == actor.User, ct);
        if (mine is null)
            return AccessErrors.AccountUnknown;
        if (PasswordPolicy.Fault(request.Password, mine.Name, mine.Email) is { } fault)
            return fault;

        var verified = await check.Verify(mine.Email, request.Current, ct);
        if (verified.Errors.Count > 0)
            return verified.Errors[0].Code == AccessErrors.Locked.Code ? verified.Errors[0] : WrongPassword;

        var hash = await passwords.Hash(request.Password, ct);
        return await unitOfWork.Run(
            new Deed(nameof(ChangePassword)),
            () => Change(mine.Id, hash, request.Session, ct),
            ct
        );
    }

    private async Task<Result<UserId>> Change(UserId id, string hash, SessionId? keep, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        account.SetPassword(hash);
        await check.Forget(account.Email, ct);
        await sessions.EndAll(id, ct, except: keep);
        await tokens.RevokeAll(id, ct);
        return id;
    }
}
