using FluentValidation;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>
/// Asks for a link to choose another password. Whether the address has an account is found out later, in the background:
/// here the same is done, and said, for every address (ASVS 6.3.8).
/// </summary>
[Requires(Permission.Anyone)]
public sealed record ForgotPassword(string Email) : ICommand<RecoveryId>;

internal sealed class ForgotPasswordRules : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordRules() => RuleFor(request => request.Email).MustBeEmail();
}

internal sealed class ForgotPasswordHandler(IAccessDb db, IWorkQueue queue, TimeProvider clock)
    : IRequestHandler<ForgotPassword, Result<RecoveryId>>
{
    public async Task<Result<RecoveryId>> Handle(ForgotPassword request, CancellationToken ct) =>
        await Recovery.Ask(db, queue, Account.KeyOf(request.Email), clock.GetUtcNow(), ct);
}
