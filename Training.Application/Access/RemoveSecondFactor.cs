using FluentValidation;

namespace Training.Application.Access;

/// <summary>Takes one's own second factor away after the password, for a new phone say. The other sessions end.</summary>
[Requires(Permission.OwnData)]
public sealed record RemoveSecondFactor(string Current, SignInSessionId? Session) : IProcedure<UserId>;

internal sealed class RemoveSecondFactorRules : AbstractValidator<RemoveSecondFactor>
{
    public RemoveSecondFactorRules() => RuleFor(r => r.Current).NotEmpty().WithErrorCode("access.password_missing");
}

internal sealed class RemoveSecondFactorHandler(IAccessDb db, PasswordCheck check, SessionRegister sessions)
    : IRequestHandler<RemoveSecondFactor, Result<UserId>>
{
    public Task<Result<UserId>> Handle(RemoveSecondFactor request, CancellationToken ct) =>
        check.After(
            request.Current,
            new Deed(nameof(RemoveSecondFactor)),
            mine => Remove(mine, request.Session, ct),
            ct
        );

    private async Task<Result<UserId>> Remove(Account mine, SignInSessionId? keep, CancellationToken ct)
    {
        if (await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == mine.Id, ct) is not { } factor)
            return AccessErrors.SecondFactorMissing;

        db.SecondFactors.Remove(factor);
        await check.Forget(mine.Email, ct);
        await sessions.EndAll(mine.Id, ct, except: keep);
        return mine.Id;
    }
}
