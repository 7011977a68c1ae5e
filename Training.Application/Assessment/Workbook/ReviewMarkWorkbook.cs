using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>The difference of a workbook that was read before, as it is by now.</summary>
/// <param name="Plan">As it was shown.</param>
[Requires(Permission.EnterMarks)]
public sealed record ReviewMarkWorkbook(string Class, string Module, int Sitting, string? Plan)
    : IQuery<WorkbookReview>;

internal sealed class ReviewMarkWorkbookHandler(
    SheetContents contents,
    WorkbookSeal seal,
    WorkbookReviews reviews,
    IActor actor
) : IRequestHandler<ReviewMarkWorkbook, Result<WorkbookReview>>
{
    public async Task<Result<WorkbookReview>> Handle(ReviewMarkWorkbook query, CancellationToken ct)
    {
        if (await contents.Find(query.Class, query.Module, query.Sitting, ct) is not { Opened.Count: > 0 } content)
            return SheetRefusals.Unknown;
        if (WorkbookPlan.Open(seal, actor, query.Plan) is not { } plan)
            return WorkbookRefusals.PlanUnknown;

        var view = content.View();
        var cells = plan.Cells.Select(cell => new WorkbookCell(cell.Row, cell.Column, cell.Cell)).ToList();
        return cells.TrueForAll(cell => view.Components.Any(one => one.Id == cell.Change.Sheet))
            ? await reviews.Of(view, plan.FileName, cells, ct)
            : WorkbookRefusals.PlanUnknown;
    }
}
