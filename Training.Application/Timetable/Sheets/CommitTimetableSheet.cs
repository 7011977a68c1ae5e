using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>
/// Writes into the timetable what the plan says, as background work. Asked twice, it answers the work that is under way; work
/// that was stopped or given up goes on where it was.
/// </summary>
[Requires(Permission.EditTimetable)]
public sealed record CommitTimetableSheet(SheetId Id) : ICommand<WorkId>;

internal sealed class CommitTimetableSheetHandler(ITimetableSheetsDb db, IWorkQueue queue, IWorkLookup work)
    : IRequestHandler<CommitTimetableSheet, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(CommitTimetableSheet command, CancellationToken ct)
    {
        if (await db.TimetableSheets.SingleOrDefaultAsync(sheet => sheet.Id == command.Id, ct) is not { } sheet)
            return SheetImportErrors.Unknown;
        if (sheet is { State: SheetState.Committed, WorkId: { } done })
            return done;
        if (sheet is { UnderWay: true, WorkId: { } asked })
            return await work.Find(asked, ct) is { UnderWay: true } ? asked : await GoOn(sheet, ct);

        var ofSheet = db.SheetLines.Where(line => line.SheetId == sheet.Id);
        var begun = sheet.BeginToCommit(await ofSheet.GoingIn().CountAsync(ct));
        if (!begun.Succeeded(out _))
            return Result<WorkId>.Refuse(begun.Errors);

        await ofSheet
            .Where(line => line.Outcome == LineOutcome.Unchanged)
            .ExecuteUpdateAsync(line => line.SetProperty(one => one.Result, LineResult.Unchanged), ct);
        return await GoOn(sheet, ct);
    }

    private async Task<WorkId> GoOn(TimetableSheet sheet, CancellationToken ct)
    {
        var key = sheet.NextRound();
        var id =
            sheet.State == SheetState.Committing
                ? await queue.Enqueue(new CommitSheetLines(sheet.Id), key, ct)
                : await queue.Enqueue(new PlanSheetLines(sheet.Id), key, ct);
        sheet.RunAs(id);
        return id;
    }
}
