using FluentValidation;
using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>An account for someone who is then sent the link to choose a password. Nobody else ever knows it.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record CreateAccount(string Email, string Name, IReadOnlyList<Role> Roles, string Language)
    : ICommand<UserId>;

internal sealed class CreateAccountRules : AbstractValidator<CreateAccount>
{
    public CreateAccountRules()
    {
        RuleFor(r => r.Email).MustBeEmail();
        RuleFor(r => r.Name).MustBeName();
        RuleFor(r => r.Roles).MustBeRoles();
        RuleFor(r => r.Language).MustBeLanguage();
    }
}

internal sealed class CreateAccountHandler(Accounts accounts) : IRequestHandler<CreateAccount, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(CreateAccount request, CancellationToken ct)
    {
        var created = await accounts.Create(request.Email, request.Name, request.Roles, request.Language, ct);
        if (!created.Succeeded(out var account))
            return Result<UserId>.Refuse(created.Errors);

        await accounts.SendActivation(account, ct);
        return account.Id;
    }
}
