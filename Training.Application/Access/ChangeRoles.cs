using FluentValidation;
using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>What an account is for. It takes effect with the account's next request.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ChangeRoles(UserId Id, int Version, IReadOnlyList<Role> Roles) : ICommand<UserId>;

internal sealed class ChangeRolesRules : AbstractValidator<ChangeRoles>
{
    public ChangeRolesRules() => RuleFor(r => r.Roles).MustBeRoles();
}

internal sealed class ChangeRolesHandler(IAccessDb db, Accounts accounts) : IRequestHandler<ChangeRoles, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(ChangeRoles request, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (account is null)
            return AccessErrors.AccountUnknown;
        if (account.Version != request.Version)
            return Error.Stale;

        var others = await accounts.OtherAdministrators(account.Id, ct);
        var set = account.SetRoles(request.Roles, others);
        return set.Errors.Count > 0 ? Result<UserId>.Refuse(set.Errors) : account.Id;
    }
}
