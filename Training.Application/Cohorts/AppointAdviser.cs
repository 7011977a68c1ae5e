using Training.Application.Access.Contracts;

namespace Training.Application.Cohorts;

/// <summary>
/// Gives a class its adviser (chủ nhiệm lớp), who from then on sees the people in it; null takes the adviser away.
/// Answers the code of the class.
/// </summary>
[Requires(Permission.EditClasses)]
public sealed record AppointAdviser(string Class, UserId? Adviser) : ICommand<string>;

internal sealed class AppointAdviserHandler(ICohortsDb db, IAccounts accounts)
    : IRequestHandler<AppointAdviser, Result<string>>
{
    public async Task<Result<string>> Handle(AppointAdviser command, CancellationToken ct)
    {
        if (await db.ClassByCode(command.Class, ct) is not { } @class)
            return CohortErrors.ClassUnknown;
        if (
            command.Adviser is { } adviser
            && (await accounts.Holding(Role.ClassAdviser, ct)).All(account => account.Id != adviser)
        )
        {
            return CohortErrors.NotAnAdviser;
        }

        @class.Appoint(command.Adviser);
        return @class.Code;
    }
}
