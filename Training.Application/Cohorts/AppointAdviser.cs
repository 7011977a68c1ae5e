namespace Training.Application.Cohorts;

/// <summary>Gives a class its adviser (chủ nhiệm lớp), who from then on sees the people in it; null takes the adviser away.</summary>
[Requires(Permission.EditClasses)]
public sealed record AppointAdviser(string Class, UserId? Adviser) : ICommand<string>;

internal sealed class AppointAdviserHandler(ICohortsDb db) : IRequestHandler<AppointAdviser, Result<string>>
{
    public async Task<Result<string>> Handle(AppointAdviser command, CancellationToken ct)
    {
        if (await db.ClassByCode(command.Class, ct) is not { } @class)
            return CohortErrors.ClassUnknown;

        @class.Appoint(command.Adviser);
        return @class.Code;
    }
}
