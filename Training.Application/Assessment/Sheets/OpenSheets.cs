using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// The sheets of a class in a module come into being, one for each component of the curriculum. Those that are there stay
/// as they are.
/// </summary>
/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
[Requires(Permission.ViewMarks)]
public sealed record OpenSheets(string Class, string Module) : ICommand<IReadOnlyList<GradeSheetId>>;

internal sealed class OpenSheetsHandler(ISheetsDb db, SheetPlans plans, TimeProvider clock)
    : IRequestHandler<OpenSheets, Result<IReadOnlyList<GradeSheetId>>>
{
    public async Task<Result<IReadOnlyList<GradeSheetId>>> Handle(OpenSheets command, CancellationToken ct)
    {
        if (await plans.Find(command.Class, command.Module, ct) is not { } plan)
            return SheetRefusals.Unknown;

        var there = await db
            .GradeSheets.Where(s => s.ClassId == plan.Class.Id && s.ModuleId == plan.Module.Id && s.Sitting == 1)
            .ToDictionaryAsync(sheet => sheet.Component, sheet => sheet.Id, ct);
        foreach (var part in plan.Module.Assessment.Where(part => !there.ContainsKey(part.Code)))
        {
            var id = GradeSheetId.New(clock.GetUtcNow());
            db.GradeSheets.Add(new GradeSheet(id, plan.Class.Id, plan.Module.Id, part.Code));
            there.Add(part.Code, id);
        }
        return plan.Module.Assessment.Select(part => there[part.Code]).ToList();
    }
}
