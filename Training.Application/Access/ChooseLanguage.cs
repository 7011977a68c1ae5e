using FluentValidation;

namespace Training.Application.Access;

/// <summary>The language of one's pages and letters.</summary>
[Requires(Permission.OwnSignIn)]
public sealed record ChooseLanguage(string Language) : ICommand<UserId>;

internal sealed class ChooseLanguageRules : AbstractValidator<ChooseLanguage>
{
    public ChooseLanguageRules() => RuleFor(r => r.Language).MustBeLanguage();
}

internal sealed class ChooseLanguageHandler(IAccessDb db, IActor actor)
    : IRequestHandler<ChooseLanguage, Result<UserId>>
{
    public async Task<Result<UserId>> Handle(ChooseLanguage request, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.User, ct);
        account?.ChooseLanguage(request.Language);
        return account is null ? AccessErrors.AccountUnknown : account.Id;
    }
}
