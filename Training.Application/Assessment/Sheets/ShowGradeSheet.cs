using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
/// <param name="Sitting">1 the first, 2 the resit.</param>
[Requires(Permission.ViewMarks)]
public sealed record ShowGradeSheet(string Class, string Module, int Sitting = 1) : IQuery<GradeSheetView>;

internal sealed class ShowGradeSheetHandler(
    ISheetsDb db,
    SheetPlans plans,
    SheetRoster roster,
    Admissions admissions,
    MarkedElsewhere elsewhere
) : IRequestHandler<ShowGradeSheet, Result<GradeSheetView>>
{
    public async Task<Result<GradeSheetView>> Handle(ShowGradeSheet query, CancellationToken ct)
    {
        if (await plans.Find(query.Class, query.Module, ct) is not { } plan)
            return SheetRefusals.Unknown;

        var (classId, moduleId) = (plan.Class.Id, plan.Module.Id);
        var sheets = await db
            .GradeSheets.AsNoTracking()
            .Include(sheet => sheet.Steps)
            .Where(s => s.ClassId == classId && s.ModuleId == moduleId && s.Sitting == query.Sitting)
            .ToListAsync(ct);
        var opened =
            from part in plan.Module.Assessment
            join sheet in sheets on part.Code equals sheet.Component
            select (Part: part, Sheet: sheet);
        return await Read(plan, query.Sitting, [.. opened], ct);
    }

    private async Task<GradeSheetView> Read(
        SheetPlan plan,
        int sitting,
        IReadOnlyList<(AssessmentPart Part, GradeSheet Sheet)> opened,
        CancellationToken ct
    )
    {
        var ids = opened.Select(one => one.Sheet.Id).ToList();
        var people = await roster.Of(plan.Class.Id, sitting, ids, ct);
        var written = await db.Current()
            .Where(entry => ids.Contains(entry.SheetId))
            .Select(entry => new
            {
                entry.SheetId,
                entry.PersonId,
                Cell = new MarkCell(entry.Number, new Mark(entry.State, entry.Value)),
            })
            .ToDictionaryAsync(entry => (entry.SheetId, entry.PersonId), entry => entry.Cell, ct);
        var admitted = await admissions.Of(plan, sitting, ct);
        var moved = await elsewhere.Of(plan, sitting, people, ct);
        return new SheetContent(plan, sitting, opened, people, written, admitted, moved).View();
    }
}
