using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>Finds out what cells of a workbook would change, by the very decisions that would write them.</summary>
internal sealed class WorkbookReviews(MarkDecisions decisions, WorkbookSeal seal, IActor actor)
{
    public async Task<Result<WorkbookReview>> Of(
        GradeSheetView view,
        string fileName,
        IReadOnlyList<WorkbookCell> cells,
        CancellationToken ct
    )
    {
        if (cells.Count > EnterMarks.MostCells)
            return SheetRefusals.TooManyCells;

        var decided = await decisions.Of([.. cells.Select(cell => cell.Change)], Source(fileName), ct);
        if (!decided.Succeeded(out var outcomes))
            return Result<WorkbookReview>.Refuse(decided.Errors);

        var names = view.Lines.ToDictionary(line => line.Person.Id, line => line.Person.FullName);
        var parts = view.Components.ToDictionary(component => component.Id, component => component.Part);
        var differing = cells.Zip(outcomes, (cell, one) => (Cell: cell, One: one, Change: ChangeOf(one)));
        var shown = differing.Where(one => one.Change is not null).ToList();
        var old = outcomes.Count(one => one.IsOld);
        var plan = new WorkbookPlan(fileName, shown.ConvertAll(one => Planned(one.Cell, one.Change!.Value)));
        return new WorkbookReview(
            view,
            fileName,
            shown.ConvertAll(one => new WorkbookLine(
                one.Cell.Row,
                one.Cell.Column,
                names[one.Cell.Change.Person],
                parts[one.Cell.Change.Sheet],
                one.Change!.Value,
                one.One.Before,
                one.Cell.Change.Text ?? "",
                one.One.Outcome
            )),
            Unchanged: cells.Count - shown.Count - old,
            Old: old,
            plan.Sign(seal, actor)
        );
    }

    public static EntrySource Source(string fileName) => new(MarkWay.Workbook, Workbook: fileName);

    private static WorkbookChange? ChangeOf(CellDecision decision) =>
        decision.Outcome.Result switch
        {
            CellResult.Conflict => WorkbookChange.Conflict,
            CellResult.Refused => WorkbookChange.Refused,
            _ when !decision.IsNew => null,
            _ => decision.Before.IsEmpty ? WorkbookChange.New : WorkbookChange.Changed,
        };

    private static PlannedCell Planned(WorkbookCell cell, WorkbookChange change) =>
        new(
            cell.Row,
            cell.Column,
            cell.Change.Sheet.Value,
            cell.Change.Person.Value,
            cell.Change.Read,
            cell.Change.Text ?? "",
            change
        );
}
