namespace Training.Application.Assessment.Sheets;

/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
/// <param name="Sitting">1 the first, 2 the resit.</param>
[Requires(Permission.ViewMarks)]
public sealed record ShowGradeSheet(string Class, string Module, int Sitting = 1) : IQuery<GradeSheetView>;

internal sealed class ShowGradeSheetHandler(SheetContents contents)
    : IRequestHandler<ShowGradeSheet, Result<GradeSheetView>>
{
    public async Task<Result<GradeSheetView>> Handle(ShowGradeSheet query, CancellationToken ct) =>
        await contents.Find(query.Class, query.Module, query.Sitting, ct) is { } content
            ? content.View()
            : SheetRefusals.Unknown;
}
