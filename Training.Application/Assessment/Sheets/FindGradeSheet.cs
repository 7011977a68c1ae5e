using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Which class and module a sheet belongs to, for callers that know its id alone.</summary>
[Requires(Permission.ViewMarks)]
public sealed record FindGradeSheet(GradeSheetId Id) : IQuery<SheetAddress>;

public sealed record SheetAddress(string Class, string Module, int Sitting);

internal sealed class FindGradeSheetHandler(SheetScope scope, SheetPlans plans)
    : IRequestHandler<FindGradeSheet, Result<SheetAddress>>
{
    public async Task<Result<SheetAddress>> Handle(FindGradeSheet query, CancellationToken ct)
    {
        if (await scope.Find([query.Id], ct) is not [var sheet])
            return SheetRefusals.Unknown;

        var plan = await plans.Of(sheet, ct);
        return new SheetAddress(plan.Class.Code, plan.Module.Code, sheet.Sitting);
    }
}
