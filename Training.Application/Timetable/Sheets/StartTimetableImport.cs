using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>Begins an import of a received file into the timetable of a cohort; its rows are planned as background work.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record StartTimetableImport(string Cohort, ReceivedTimetable File) : ICommand<SheetId>;

internal sealed class StartTimetableImportHandler(
    ITimetableSheetsDb db,
    ICohortDirectory cohorts,
    IWorkQueue queue,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<StartTimetableImport, Result<SheetId>>
{
    public async Task<Result<SheetId>> Handle(StartTimetableImport command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var (now, (received, layout)) = (clock.GetUtcNow(), command.File);
        var sheet = new TimetableSheet(
            SheetId.New(now),
            cohort.Id,
            received.File,
            layout,
            new Uploader(actor.User, actor.Name, now)
        );
        sheet.ExpectRows(received.Contents.Sheets[layout.Sheet].Rows);
        sheet.RunAs(await queue.Enqueue(new PlanSheetLines(sheet.Id), sheet.NextRound(), ct));
        db.TimetableSheets.Add(sheet);
        return sheet.Id;
    }
}
