namespace Training.Application.Cohorts;

/// <summary>Takes away a class in which nobody ever sat. Answers the code of its cohort.</summary>
[Requires(Permission.EditClasses)]
public sealed record RemoveClass(string Class) : ICommand<string>;

internal sealed class RemoveClassHandler(ICohortsDb db) : IRequestHandler<RemoveClass, Result<string>>
{
    public async Task<Result<string>> Handle(RemoveClass command, CancellationToken ct)
    {
        if (await db.ClassByCode(command.Class, ct) is not { } @class)
            return CohortErrors.ClassUnknown;
        if (@class.Used)
            return CohortErrors.ClassUsed.With("class", @class.Code);

        db.Classes.Remove(@class);
        return await db.Cohorts.Where(c => c.Id == @class.CohortId).Select(c => c.Code).SingleAsync(ct);
    }
}
