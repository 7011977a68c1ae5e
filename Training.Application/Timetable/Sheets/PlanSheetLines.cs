using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>Reads the file of a timetable sheet and plans its rows.</summary>
public sealed record PlanSheetLines(SheetId Id);

/// <summary>After a restart it goes on behind the last row. The timetable does not change here.</summary>
[RunsIn(Lane.Enrolment)]
internal sealed class PlanSheetLinesHandler(
    ITimetableSheetsDb db,
    IUploadStore uploads,
    ISheetReader reader,
    LinePlanner planner,
    LineChecker checker,
    TimeProvider clock
) : IWorkHandler<PlanSheetLines>
{
    private const int Portion = 500;

    /// <summary>A row that cannot go in keeps its place, so others are asked again; the commit finds what is left after so many.</summary>
    private const int MostPasses = 10;

    public async Task<Result<Progress>> Handle(PlanSheetLines work, CancellationToken ct)
    {
        var sheet = await db.TimetableSheets.SingleAsync(one => one.Id == work.Id, ct);
        return sheet.State switch
        {
            SheetState.Reading => await Read(sheet, ct),
            SheetState.Checking => await Check(sheet, ct),
            _ => Progress.Complete,
        };
    }

    private async Task<Progress> Read(TimetableSheet sheet, CancellationToken ct)
    {
        await using var file = await uploads.Open(sheet.File.StoredAs, ct);
        var after = Math.Max(sheet.Layout.HeaderRow, sheet.Position);
        var rows = reader.Rows(file, sheet.Layout.Sheet, after).Take(Portion).ToList();
        var lines = await planner.Plan(sheet, rows, ct);
        sheet.LeaveOut(rows.Count - lines.Count);
        db.SheetLines.AddRange(lines);
        if (rows.Count == Portion)
            return sheet.Advance(rows[^1].Number, rows.Count);

        return sheet.BeginToCheck(rows.Count);
    }

    private async Task<Progress> Check(TimetableSheet sheet, CancellationToken ct)
    {
        if (sheet.Passes == 0)
        {
            await RefuseDoubles(sheet, ct);
            return PassAgain(sheet, rows: 0);
        }

        var lines = await db
            .SheetLines.Where(line => line.SheetId == sheet.Id && line.Number > sheet.Position)
            .GoingIn()
            .OrderBy(line => line.Number)
            .Take(Portion)
            .ToListAsync(ct);
        if (await checker.Check(sheet, lines, ct) > 0)
            sheet.Unsettle();
        if (lines.Count == Portion)
            return sheet.Advance(lines[^1].Number, lines.Count);
        return sheet.Unsettled && sheet.Passes < MostPasses
            ? PassAgain(sheet, lines.Count)
            : sheet.End(SheetState.Planned, clock.GetUtcNow());
    }

    private static Progress PassAgain(TimetableSheet sheet, int rows)
    {
        sheet.PassAgain();
        return sheet.Advance(position: 0, rows);
    }

    /// <summary>Nobody can know which of two rows about one session is meant.</summary>
    private async Task RefuseDoubles(TimetableSheet sheet, CancellationToken ct)
    {
        var ofSheet = db.SheetLines.Where(line => line.SheetId == sheet.Id && line.SessionId != null);
        var twice = ofSheet
            .GroupBy(line => line.SessionId)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
        var doubles = await ofSheet.Where(line => twice.Contains(line.SessionId)).ToListAsync(ct);
        foreach (var lines in doubles.GroupBy(line => line.SessionId))
        {
            var rows = string.Join(", ", lines.Select(line => line.Number).Order().Take(10));
            foreach (var line in lines)
                line.Refuse([new(LineProblems.SessionTwice.With("rows", rows), SheetField.Session)]);
        }
    }
}
