using FluentValidation;
using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>The account from which all others come, created with the link that the console printed. There is no other way in.</summary>
[Requires(Permission.Anyone)]
public sealed record CreateFirstAdministrator(string Key, string Name, string Email, string Password, string? Device)
    : IProcedure<SessionOpened>;

internal sealed class CreateFirstAdministratorRules : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorRules()
    {
        RuleFor(r => r.Name).MustBeName();
        RuleFor(r => r.Email).MustBeEmail();
        RuleFor(r => r.Password).NotEmpty().WithErrorCode("access.password_missing");
    }
}

internal sealed class CreateFirstAdministratorHandler(
    IAccessDb db,
    IUnitOfWork unitOfWork,
    IPasswords passwords,
    Accounts accounts,
    AccessLinks links,
    SessionRegister sessions,
    TimeProvider clock
) : IRequestHandler<CreateFirstAdministrator, Result<SessionOpened>>
{
    public async Task<Result<SessionOpened>> Handle(CreateFirstAdministrator request, CancellationToken ct)
    {
        if (await links.Find(request.Key, ct) is not { Purpose: LinkPurpose.FirstAdministrator })
            return AccessErrors.LinkDead;
        if (PasswordPolicy.Fault(request.Password, request.Name, request.Email) is { } fault)
            return fault;

        var hash = await passwords.Hash(request.Password, ct);
        return await unitOfWork.Run(new Deed(nameof(CreateFirstAdministrator)), () => Create(request, hash, ct), ct);
    }

    private async Task<Result<SessionOpened>> Create(
        CreateFirstAdministrator request,
        string hash,
        CancellationToken ct
    )
    {
        if (await links.Find(request.Key, ct) is not { } link || await db.Accounts.AnyAsync(ct))
            return AccessErrors.LinkDead;

        var used = link.Use(clock.GetUtcNow());
        var created = await accounts.Create(request.Email, request.Name, [Role.Administrator], "vi", ct);
        if (!created.Succeeded(out var account) || used.Errors.Count > 0)
            return Result<SessionOpened>.Refuse([.. used.Errors, .. created.Errors]);

        account.SetPassword(hash);
        return new SessionOpened(sessions.Open(account.Id, request.Device), account.Language);
    }
}
