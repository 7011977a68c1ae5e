using FluentValidation;

namespace Training.Application.Access;

/// <summary>A token of one's own.</summary>
[Requires(Permission.OwnData)]
public sealed record CreateToken(string Name, int Days) : ICommand<TokenCreated>;

internal sealed class CreateTokenRules : AbstractValidator<CreateToken>
{
    public CreateTokenRules()
    {
        RuleFor(r => r.Name).NotEmpty().WithErrorCode("access.token_name_missing");
        RuleFor(r => r.Name).MaximumLength(100).WithErrorCode("access.token_name_missing");
        RuleFor(r => r.Days).MustBeTokenLife();
    }
}

internal sealed class CreateTokenHandler(ApiTokens tokens, IActor actor)
    : IRequestHandler<CreateToken, Result<TokenCreated>>
{
    public Task<Result<TokenCreated>> Handle(CreateToken request, CancellationToken ct) =>
        Task.FromResult<Result<TokenCreated>>(
            actor.User is { } user ? tokens.Create(user, request.Name, request.Days) : AccessErrors.AccountUnknown
        );
}
