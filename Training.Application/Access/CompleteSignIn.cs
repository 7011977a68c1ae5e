using FluentValidation;

namespace Training.Application.Access;

/// <summary>The second step: a code of the app or of the paper, within five minutes of the password.</summary>
[Requires(Permission.Anyone)]
public sealed record CompleteSignIn(string Key, string Code, string? Device) : IProcedure<SessionOpened>;

internal sealed class CompleteSignInRules : AbstractValidator<CompleteSignIn>
{
    public CompleteSignInRules() => RuleFor(r => r.Code).NotEmpty().WithErrorCode("access.code_missing");
}

internal sealed class CompleteSignInHandler(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    AccessLinks links,
    SignInAttempts attempts,
    SessionRegister sessions,
    IFieldCipher cipher,
    TimeProvider clock
) : IRequestHandler<CompleteSignIn, Result<SessionOpened>>
{
    public async Task<Result<SessionOpened>> Handle(CompleteSignIn request, CancellationToken ct)
    {
        if (await links.Find(request.Key, ct) is not { Purpose: LinkPurpose.SecondStep, AccountId: { } id })
            return AccessErrors.SecondStepOver;

        var counted = await attempts.Count(SubjectOf(id), ct);
        return counted.Errors.Count > 0
            ? Result<SessionOpened>.Refuse(counted.Errors)
            : await unitOfWork.Run(new Deed(nameof(CompleteSignIn)), () => Complete(request, id, ct), ct);
    }

    private async Task<Result<SessionOpened>> Complete(CompleteSignIn request, UserId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == id, ct);
        var link = await links.Find(request.Key, ct);
        if (link is null || !account.CanSignIn || factor is not { IsConfirmed: true })
            return AccessErrors.SecondStepOver;

        var taken = factor.Take(request.Code, cipher, now);
        var used = link.Use(now);
        if (taken.Errors.Count + used.Errors.Count > 0)
            return Result<SessionOpened>.Refuse([.. taken.Errors, .. used.Errors]);

        await attempts.Forget(SubjectOf(id), ct);
        return new SessionOpened(sessions.Open(id, request.Device), account.Language);
    }

    /// <summary>No e-mail address reads like it. A right password does not start this count anew; only a right code does.</summary>
    private static string SubjectOf(UserId account) => $"second step of {account}";
}
