using Training.Application.Common.Spreadsheets;

namespace Training.Application.Curriculum.Workbook;

/// <summary>An edition as the sheets of a workbook, in the language of whoever asks; <see cref="ReadWorkbook"/> reads it back.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record WriteWorkbook(string Code, int Edition) : IQuery<IReadOnlyList<SheetExport>>;

internal sealed class WriteWorkbookHandler(ICurriculumDb db)
    : IRequestHandler<WriteWorkbook, Result<IReadOnlyList<SheetExport>>>
{
    public async Task<Result<IReadOnlyList<SheetExport>>> Handle(WriteWorkbook query, CancellationToken ct) =>
        await db.Edition(query.Code, query.Edition, ct) is { } curriculum
            ? WorkbookSheets.Of(curriculum.Code, curriculum.Content).ToList()
            : CurriculumErrors.Unknown;
}

internal static class WorkbookSheets
{
    public static IEnumerable<SheetExport> Of(string code, CurriculumContent content) =>
        [
            Sheet(
                ContentPart.Curriculum,
                [
                    [code, content.NameVi, content.NameEn, content.LegalBasis],
                ]
            ),
            Sheet(
                ContentPart.Block,
                content.Blocks.Select(block => (object?[])[block.Letter, block.NameVi, block.NameEn])
            ),
            Sheet(ContentPart.Module, content.Modules.Select(Row)),
            Sheet(
                ContentPart.Lesson,
                from module in content.Modules
                from lesson in module.Lessons
                select (object?[])
                    [module.Code, WorkbookWords.Kinds[lesson.Kind].Text, lesson.TitleVi, lesson.TitleEn, lesson.Periods]
            ),
            Sheet(
                ContentPart.Assessment,
                from module in content.Modules
                from part in module.Assessment
                select (object?[])
                    [
                        module.Code,
                        part.Code,
                        part.NameVi,
                        part.NameEn,
                        part.Weight,
                        WorkbookWords.PartKinds[part.Kind].Text,
                    ]
            ),
        ];

    private static object?[] Row(ModuleContent module) =>
        [
            module.Block,
            module.Code,
            module.NameVi,
            module.NameEn,
            string.Join("; ", module.Prerequisites),
            string.Join("; ", module.RoomNeeds.Select(need => WorkbookWords.Features[need].Text)),
        ];

    private static SheetExport Sheet(ContentPart part, IEnumerable<object?[]> rows)
    {
        var (sheet, columns) = WorkbookWords.Sheets[part];
        return new(
            sheet.Text,
            [.. columns.Select(column => new SheetColumn(column.Header.Text, column.Width))],
            rows.Select(IReadOnlyList<object?> (row) => row).ToAsyncEnumerable()
        );
    }
}
