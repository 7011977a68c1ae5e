using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>
/// Writes exactly the cells that the difference showed as written, or none where one of them moved meanwhile (P3). Sent twice
/// it counts once. Answers how many cells.
/// </summary>
/// <param name="Plan">As it was shown.</param>
[Requires(Permission.EnterMarks)]
public sealed record CommitMarkWorkbook(string? Plan) : ICommand<int>;

internal sealed class CommitMarkWorkbookHandler(MarkDecisions decisions, WorkbookSeal seal, IActor actor)
    : IRequestHandler<CommitMarkWorkbook, Result<int>>
{
    public async Task<Result<int>> Handle(CommitMarkWorkbook command, CancellationToken ct)
    {
        if (WorkbookPlan.Open(seal, actor, command.Plan) is not { } plan)
            return WorkbookRefusals.PlanUnknown;

        var cells = plan.Cells.Where(cell => cell.Change.IsWritten()).Select(cell => cell.Cell).ToList();
        var decided = await decisions.Of(cells, WorkbookReviews.Source(plan.FileName), ct);
        if (!decided.Succeeded(out var outcomes))
            return Result<int>.Refuse(decided.Errors);
        if (outcomes.Any(one => one.Outcome.Result != CellResult.Saved))
            return WorkbookRefusals.Moved;

        decisions.Write(outcomes);
        return cells.Count;
    }
}
