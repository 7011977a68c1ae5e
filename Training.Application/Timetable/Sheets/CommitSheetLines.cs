using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>Carries out the plan of a timetable sheet.</summary>
public sealed record CommitSheetLines(SheetId Id)
{
    /// <summary>Rows that are written together; a ring of rows that take each other's places is not divided.</summary>
    public const int Portion = 250;
}

/// <summary>
/// Each portion goes in with its progress, as one step that can be undone. What became of a row is written with it, so a row
/// is never done twice. A row whose session changed, or that clashes by now, is refused and says so.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class CommitSheetLinesHandler(
    ITimetableSheetsDb db,
    ITimetableDb timetable,
    TimetableEditor editor,
    TimeProvider clock
) : IWorkHandler<CommitSheetLines>
{
    public async Task<Result<Progress>> Handle(CommitSheetLines work, CancellationToken ct)
    {
        var sheet = await db.TimetableSheets.SingleAsync(one => one.Id == work.Id, ct);
        if (sheet.State != SheetState.Committing)
            return Progress.Complete;

        var ofSheet = db.SheetLines.Where(line => line.SheetId == sheet.Id);
        var open = await ofSheet
            .GoingIn()
            .Select(line => new OpenRow(line.Number, line.Date, line.WaitsFor))
            .ToListAsync(ct);
        var next = CommitOrder.Next(open, CommitSheetLines.Portion);
        var lines = await ofSheet.Where(line => next.Contains(line.Number)).ToListAsync(ct);
        if (await Write(lines, ct))
            sheet.Unsettle();
        if (open.Count > next.Count)
            return sheet.Advance(position: 0, lines.Count);
        return await PassAgain(sheet, ofSheet, lines, ct)
            ? sheet.Advance(position: 0, lines.Count)
            : sheet.End(SheetState.Committed, clock.GetUtcNow());
    }

    /// <summary>Whether any of them went in.</summary>
    private async Task<bool> Write(IReadOnlyList<SheetLine> lines, CancellationToken ct)
    {
        var ids = lines.Where(line => line.SessionVersion != null).Select(line => line.SessionId!.Value).ToList();
        var sessions = await timetable
            .Sessions.Include(session => session.Bookings)
            .Where(session => ids.Contains(session.Id))
            .ToDictionaryAsync(session => session.Id, ct);
        foreach (var line in lines)
        {
            if (!IsAsPlanned(sessions.GetValueOrDefault(line.SessionId!.Value), line.SessionVersion))
                Refuse(line, LineResult.Outdated, [new(LineProblems.ChangedSince, SheetField.Session)]);
        }

        var fresh = lines.Where(line => line.Result is null).ToList();
        var edits = fresh.ConvertAll(line => new SessionEdit(
            line.SessionId!.Value,
            sessions.GetValueOrDefault(line.SessionId.Value),
            line.Content.Plan!
        ));
        var clashes = (await editor.WriteWhatFits(nameof(CommitTimetableSheet), edits, ct)).ToLookup(c => c.Session);
        foreach (var line in fresh)
        {
            var problems = clashes[line.SessionId!.Value].Select(clash => LinePlanner.Problem(clash.Error)).ToList();
            if (problems.Count > 0)
                Refuse(line, LineResult.Clashing, problems);
            else
                Accept(line);
        }
        return fresh.Exists(line => line.Result is LineResult.Created or LineResult.Changed);
    }

    /// <summary>What went in may have made room, or taught what others build on: as long as some do, the clashing ones try again.</summary>
    private static async Task<bool> PassAgain(
        TimetableSheet sheet,
        IQueryable<SheetLine> ofSheet,
        IReadOnlyList<SheetLine> last,
        CancellationToken ct
    )
    {
        if (!sheet.Unsettled)
            return false;
        foreach (var line in last.Where(line => line.Result == LineResult.Clashing))
            line.Result = null;
        var again =
            last.Any(line => line.Result is null)
            | await ofSheet
                .Where(line => line.Result == LineResult.Clashing)
                .ExecuteUpdateAsync(line => line.SetProperty(one => one.Result, (LineResult?)null), ct) > 0;
        sheet.PassAgain();
        return again;
    }

    /// <summary>People may have been told of it since, which changes nothing of it.</summary>
    private static bool IsAsPlanned(Session? session, int? version) =>
        session?.Version == version || (session is { IsDraft: false } && session.Version == version + 1);

    private static void Accept(SheetLine line)
    {
        line.Result = line.Outcome == LineOutcome.Create ? LineResult.Created : LineResult.Changed;
        line.Content = line.Content with { Problems = [] }; // of an earlier pass
    }

    private static void Refuse(SheetLine line, LineResult result, IReadOnlyList<LineProblem> problems)
    {
        line.Result = result;
        line.Content = line.Content with { Problems = problems };
    }
}
