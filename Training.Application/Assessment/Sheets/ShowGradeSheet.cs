using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
/// <param name="Sitting">1 the first, 2 the resit.</param>
[Requires(Permission.ViewMarks)]
public sealed record ShowGradeSheet(string Class, string Module, int Sitting = 1) : IQuery<GradeSheetView>;

internal sealed class ShowGradeSheetHandler(ISheetsDb db, SheetPlans plans, SheetRoster roster)
    : IRequestHandler<ShowGradeSheet, Result<GradeSheetView>>
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
        var cells = await db.Current()
            .Where(entry => ids.Contains(entry.SheetId))
            .Select(entry => new
            {
                entry.SheetId,
                entry.PersonId,
                Cell = new MarkCell(entry.Number, new Mark(entry.State, entry.Value)),
            })
            .ToDictionaryAsync(entry => (entry.SheetId, entry.PersonId), entry => entry.Cell, ct);

        return new(
            plan.Class,
            plan.Cohort,
            plan.Module,
            plan.Rules,
            sitting,
            [.. opened.Select(one => Component(one.Part, one.Sheet))],
            [.. people.Select(Line)]
        );

        MarkCell Cell(GradeSheet sheet, PersonId person) =>
            cells.GetValueOrDefault((sheet.Id, person)) ?? MarkCell.Empty;

        SheetComponent Component(AssessmentPart part, GradeSheet sheet)
        {
            var here = people.Where(person => !person.Left).ToList();
            var marked = here.Count(person => !Cell(sheet, person.Id).Mark.IsEmpty);
            return new(sheet.Id, part, sheet.State, sheet.Version, marked, here.Count, Steps(sheet));
        }

        SheetLine Line(SheetPerson person)
        {
            var own = opened.Select(one => (one.Part.Weight, Cell: Cell(one.Sheet, person.Id))).ToList();
            var isWhole = opened.Count == plan.Module.Assessment.Count;
            var marks = own.ConvertAll(one => (one.Weight, one.Cell.Mark));
            var total = isWhole ? ModuleTotal.Of(marks, plan.Rules.Scores) : null;
            return new(
                person,
                own.ConvertAll(one => one.Cell),
                total,
                total is null ? null : BandOf(total.Value, plan)
            );
        }
    }

    private static ResultClass BandOf(decimal total, SheetPlan plan) =>
        plan.Rules.Classification.Bands.Where(band => band.Value <= total)
            .OrderBy(band => band.Key)
            .Select(band => (ResultClass?)band.Key)
            .FirstOrDefault()
        ?? ResultClass.Weak;

    private static List<SheetStepLine> Steps(GradeSheet sheet) =>
        [
            .. sheet
                .Steps.OrderBy(step => step.Number)
                .Select(step => new SheetStepLine(step.Kind, step.ByName, step.At, step.Reason, step.Decision)),
        ];
}
