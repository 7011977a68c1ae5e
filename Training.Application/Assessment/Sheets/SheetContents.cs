using Training.Application.Assessment.Contracts;
using Training.Application.Attendance.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Reads the sheets of a class, module and sitting, in a handful of queries.</summary>
internal sealed class SheetContents(
    ISheetsDb db,
    SheetPlans plans,
    SheetRoster roster,
    Admissions admissions,
    IExamEligibility eligibility,
    MarkedElsewhere elsewhere,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such class or module for the actor.</summary>
    public async Task<SheetContent?> Find(string @class, string module, int sitting, CancellationToken ct)
    {
        if (await plans.Find(@class, module, ct) is not { } plan)
            return null;

        var (classId, moduleId) = (plan.Class.Id, plan.Module.Id);
        var sheets = await db
            .GradeSheets.AsNoTracking()
            .Include(sheet => sheet.Steps)
            .Where(s => s.ClassId == classId && s.ModuleId == moduleId && s.Sitting == sitting)
            .ToListAsync(ct);
        var opened =
            from part in plan.Module.Assessment
            join sheet in sheets on part.Code equals sheet.Component
            select (Part: part, Sheet: sheet);
        return await Read(plan, sitting, [.. opened], ct);
    }

    private async Task<SheetContent> Read(
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
                Cell = new MarkCell(entry.Number, new Mark(entry.State, entry.Value), entry.Way == MarkWay.List),
            })
            .ToDictionaryAsync(entry => (entry.SheetId, entry.PersonId), entry => entry.Cell, ct);
        var admitted = await admissions.Of(plan, sitting, ct);
        var listed = written.Where(cell => cell.Value.ByList).Select(cell => cell.Key.PersonId);
        var caughtUp = await eligibility.CaughtUp(
            plan.Class.Id,
            plan.Module.Id,
            [.. listed.Union(admitted.Barred)],
            ct
        );
        var moved = await elsewhere.Of(plan, sitting, people, ct);
        return new SheetContent(plan, sitting, opened, people, written, admitted, caughtUp, moved, clock);
    }
}
