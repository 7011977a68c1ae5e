using System.Globalization;
using Training.Application.Assessment.Sheets;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Assessment.Workbook;

/// <summary>
/// The sheets of a class in a module as a workbook to fill, in the language of whoever asks; <see cref="ReadMarkWorkbook"/>
/// reads it back.
/// </summary>
[Requires(Permission.EnterMarks)]
public sealed record WriteMarkWorkbook(string Class, string Module, int Sitting = 1)
    : IQuery<IReadOnlyList<SheetExport>>;

internal sealed class WriteMarkWorkbookHandler(SheetContents contents, WorkbookSeal seal)
    : IRequestHandler<WriteMarkWorkbook, Result<IReadOnlyList<SheetExport>>>
{
    public async Task<Result<IReadOnlyList<SheetExport>>> Handle(WriteMarkWorkbook query, CancellationToken ct)
    {
        if (await contents.Find(query.Class, query.Module, query.Sitting, ct) is not { Opened.Count: > 0 } content)
            return SheetRefusals.Unknown;

        var view = content.View();
        var stamp = WorkbookStamp.Of(view);
        return new List<SheetExport> { Marks(view, stamp), About(view, stamp) };
    }

    private SheetExport Marks(GradeSheetView view, WorkbookStamp stamp) =>
        new(
            WorkbookWords.Marks.Text,
            [
                new(WorkbookWords.Number.Text, 6),
                new(WorkbookWords.FullName.Text, 30),
                .. view.Components.Select(component => new SheetColumn(WorkbookWords.Of(component.Part).Text, 18)),
                new(WorkbookWords.Row.Text, 24),
            ],
            view.Lines.Select(
                    IReadOnlyList<object?> (line, i) =>
                        [
                            i + 1,
                            line.Person.FullName,
                            .. line.Cells.Select(cell => TypedMark.Write(cell.Mark)),
                            stamp.Sign(seal, line),
                        ]
                )
                .ToAsyncEnumerable()
        )
        {
            TypedAsText = true,
        };

    private SheetExport About(GradeSheetView view, WorkbookStamp stamp)
    {
        var vietnamese = CultureInfo.CurrentUICulture.Name != "en";
        IReadOnlyList<object?>[] rows =
        [
            [WorkbookWords.Class.Text, view.Class.Code],
            [
                WorkbookWords.Module.Text,
                $"{view.Module.Code} · {(vietnamese ? view.Module.NameVi : view.Module.NameEn)}",
            ],
            [WorkbookWords.Sitting.Text, view.Sitting],
            [WorkbookWords.Entry.Text, WorkbookWords.HowToFill.Text],
            .. MarkCodes.All.Select(
                IReadOnlyList<object?> (state) => [MarkCodes.Of(state), WorkbookWords.States[state].Text]
            ),
            [WorkbookWords.Stamp.Text, stamp.Sign(seal)],
        ];
        return new(
            WorkbookWords.About.Text,
            [new(WorkbookWords.Subject.Text, 22), new(WorkbookWords.Content.Text, 90)],
            rows.ToAsyncEnumerable()
        );
    }
}
