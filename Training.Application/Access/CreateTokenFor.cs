using FluentValidation;

namespace Training.Application.Access;

/// <summary>A token for an account that need not have a password: another system's, say. For the operator at the console.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record CreateTokenFor(string Email, int Days) : ICommand<TokenCreated>;

internal sealed class CreateTokenForRules : AbstractValidator<CreateTokenFor>
{
    public CreateTokenForRules() => RuleFor(r => r.Days).MustBeTokenLife();
}

internal sealed class CreateTokenForHandler(IAccessDb db, ApiTokens tokens)
    : IRequestHandler<CreateTokenFor, Result<TokenCreated>>
{
    public async Task<Result<TokenCreated>> Handle(CreateTokenFor request, CancellationToken ct)
    {
        var key = Account.KeyOf(request.Email);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null, ct);
        return account is null ? AccessErrors.AccountUnknown : tokens.Create(account.Id, "console", request.Days);
    }
}
