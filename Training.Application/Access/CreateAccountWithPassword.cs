using FluentValidation;
using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>An account that can be used at once. For the operator at the console; no page sends it, since nobody may know another's password.</summary>
[Requires(Permission.ManageSystem)]
public sealed record CreateAccountWithPassword(string Email, string Name, Role Role, string Password)
    : IProcedure<UserId>;

internal sealed class CreateAccountWithPasswordRules : AbstractValidator<CreateAccountWithPassword>
{
    public CreateAccountWithPasswordRules()
    {
        RuleFor(r => r.Email).MustBeEmail();
        RuleFor(r => r.Name).MustBeName();
    }
}

internal sealed class CreateAccountWithPasswordHandler(IUnitOfWork unitOfWork, IPasswords passwords, Accounts accounts)
    : IRequestHandler<CreateAccountWithPassword, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(CreateAccountWithPassword request, CancellationToken ct)
    {
        if (PasswordPolicy.Fault(request.Password, request.Name, request.Email) is { } fault)
            return fault;

        var hash = await passwords.Hash(request.Password, ct);
        return await unitOfWork.Run(new Deed(nameof(CreateAccountWithPassword)), () => Create(request, hash, ct), ct);
    }

    private async Task<Result<UserId>> Create(CreateAccountWithPassword request, string hash, CancellationToken ct)
    {
        var created = await accounts.Create(request.Email, request.Name, [request.Role], "vi", ct);
        if (!created.Succeeded(out var account))
            return Result<UserId>.Refuse(created.Errors);

        account.SetPassword(hash);
        return account.Id;
    }
}
