using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>Reads a filled workbook of marks and says cell by cell what it would change; nothing is saved.</summary>
[Requires(Permission.EnterMarks)]
public sealed record ReadMarkWorkbook(string Class, string Module, int Sitting, Stream File, string FileName)
    : IQuery<WorkbookReview>;

internal sealed class ReadMarkWorkbookHandler(
    SheetContents contents,
    ISheetReader reader,
    WorkbookSeal seal,
    WorkbookReviews reviews
) : IRequestHandler<ReadMarkWorkbook, Result<WorkbookReview>>
{
    public async Task<Result<WorkbookReview>> Handle(ReadMarkWorkbook query, CancellationToken ct)
    {
        if (await contents.Find(query.Class, query.Module, query.Sitting, ct) is not { Opened.Count: > 0 } content)
            return SheetRefusals.Unknown;

        var view = content.View();
        if (view.Components.All(component => component.State != GradeSheetState.Open))
            return SheetRefusals.Closed(view.Components.Min(component => component.State));

        var inspected = reader.Inspect(query.File, query.FileName);
        if (!inspected.Succeeded(out var about))
            return Result<WorkbookReview>.Refuse(inspected.Errors);

        var read = new WorkbookReader(reader, seal, query.File, about).Read(view);
        return read.Succeeded(out var cells)
            ? await reviews.Of(view, query.FileName, cells, ct)
            : Result<WorkbookReview>.Refuse(read.Errors);
    }
}
