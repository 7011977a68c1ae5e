using FluentValidation;

namespace Training.Application.Access;

/// <summary>Uses up a link to choose the first password or another one, ends the account's sessions and tokens, and signs in; a mailbox alone is no second factor.</summary>
[Requires(Permission.Anyone)]
public sealed record SetPassword(string Key, string Password, string? Device) : IProcedure<SessionOpened>;

internal sealed class SetPasswordRules : AbstractValidator<SetPassword>
{
    public SetPasswordRules() => RuleFor(r => r.Password).NotEmpty().WithErrorCode("access.password_missing");
}

internal sealed class SetPasswordHandler(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    IPasswords passwords,
    AccessLinks links,
    SessionRegister sessions,
    SessionOpening opening,
    ApiTokens tokens,
    TimeProvider clock
) : IRequestHandler<SetPassword, Result<SessionOpened>>
{
    public async Task<Result<SessionOpened>> Handle(SetPassword request, CancellationToken ct)
    {
        var holder = await Holder(await links.Find(request.Key, ct), ct);
        if (holder is null)
            return AccessErrors.LinkDead;
        if (PasswordPolicy.Fault(request.Password, holder.Name, holder.Email) is { } fault)
            return fault;

        var hash = await passwords.Hash(request.Password, ct);
        return await unitOfWork.Run(new Deed(nameof(SetPassword)), () => Set(request, hash, ct), ct);
    }

    private async Task<Result<SessionOpened>> Set(SetPassword request, string hash, CancellationToken ct)
    {
        var link = await links.Find(request.Key, ct);
        if (link is null || await Holder(link, ct) is not { } account)
            return AccessErrors.LinkDead;

        var used = link.Use(clock.GetUtcNow());
        if (used.Errors.Count > 0)
            return Result<SessionOpened>.Refuse(used.Errors);

        account.SetPassword(hash);
        await sessions.EndAll(account.Id, ct);
        await tokens.RevokeAll(account.Id, ct);
        return await opening.After(account, request.Device, ct);
    }

    private async Task<Account?> Holder(AccessLink? link, CancellationToken ct) =>
        link is { Purpose: LinkPurpose.Activation or LinkPurpose.Recovery, AccountId: { } id }
            ? await db.Accounts.SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, ct)
            : null;
}
