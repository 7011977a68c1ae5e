using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Workbook;

/// <summary>Reads a workbook of a curriculum and says what it would change; nothing is saved.</summary>
[Requires(Permission.EditCurricula)]
public sealed record ReadWorkbook(Stream File, string FileName) : IQuery<WorkbookReading>;

/// <param name="Problems">Everything that keeps it from being saved.</param>
/// <param name="Last">The last edition of its code: a draft that would be replaced, or what the next edition follows.</param>
/// <param name="Version">Of the last edition; 0 where there is none.</param>
/// <param name="Difference">Against the last edition; null while there are problems.</param>
public sealed record WorkbookReading(
    string Code,
    CurriculumContent Content,
    IReadOnlyList<WorkbookProblem> Problems,
    CurriculumSummary? Last,
    int Version,
    CurriculumDifference? Difference
);

internal sealed class ReadWorkbookHandler(ICurriculumDb db, ISheetReader reader)
    : IRequestHandler<ReadWorkbook, Result<WorkbookReading>>
{
    public async Task<Result<WorkbookReading>> Handle(ReadWorkbook query, CancellationToken ct)
    {
        var inspected = reader.Inspect(query.File, query.FileName);
        if (!inspected.Succeeded(out var about))
            return Result<WorkbookReading>.Refuse(inspected.Errors);

        var read = new WorkbookContent(reader, query.File, about);
        var last = await db.LastEdition(read.Code, ct);
        return new WorkbookReading(
            read.Code,
            read.Content,
            read.Problems,
            last is null ? null : Curricula.Summary(last),
            last?.Version ?? 0,
            read.Problems.Count > 0 ? null : CurriculumDifference.Between(last?.Content, read.Content)
        );
    }
}
