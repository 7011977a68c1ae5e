using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>Says of each row what it would do, compared with the timetable as it is.</summary>
internal sealed class LinePlanner(ITimetableDb db, SessionCodeReader codes, TimeProvider clock)
{
    private sealed record Typed(SheetLine Line, LineReader Reader, SessionId? Session);

    /// <returns>Those that are about sessions.</returns>
    public async Task<IReadOnlyList<SheetLine>> Plan(
        TimetableSheet sheet,
        IReadOnlyList<SheetRow> rows,
        CancellationToken ct
    )
    {
        var typed = rows.Select(row => (row.Number, Reader: new LineReader(row, sheet.Layout)))
            .Where(row => row.Reader.IsLine)
            .Select(row => new Typed(new(sheet.Id, row.Number), row.Reader, row.Reader.Session()))
            .ToList();
        var ids = typed.Select(row => row.Session).OfType<SessionId>().Distinct().ToList();
        var sessions = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session => session.CohortId == sheet.CohortId && ids.Contains(session.Id))
            .ToDictionaryAsync(session => session.Id, ct);
        var book = await codes.Book(sheet.CohortId, ct);
        foreach (var row in typed)
        {
            row.Line.Content = new() { Cells = row.Reader.Cells };
            Plan(row, row.Session is { } id ? sessions.GetValueOrDefault(id) : null, book);
        }
        return typed.ConvertAll(row => row.Line);
    }

    private void Plan(Typed row, Session? session, CodeBook book)
    {
        var line = row.Line;
        (line.SessionId, line.SessionVersion) = (row.Session, session?.Version);
        if (row.Session is not null && session is null)
        {
            line.Refuse([new(LineProblems.SessionUnknown, SheetField.Session)]);
            return;
        }
        if (session?.State == SessionState.Cancelled)
        {
            line.Refuse([
                Problem(TimetableErrors.Cancelled.With("reason", session.Reason)) with
                {
                    Field = SheetField.Session,
                },
            ]);
            return;
        }

        var before = session is null ? null : book.Write(session.Plan);
        if (row.Reader.Read(before) is not { } read)
        {
            line.Refuse(row.Reader.Problems);
            return;
        }
        var named = book.Read(read);
        if (!named.Succeeded(out var plan))
        {
            line.Refuse([.. named.Errors.Select(error => Problem(error))]);
            return;
        }

        var changes = before is null ? [] : Changes(before, book.Write(plan)).ToList();
        if (session is not null && changes.TrueForAll(change => change.Field != SheetField.Module))
            plan = plan with { ModuleId = session.ModuleId }; // it may be of an earlier edition of the curriculum
        line.Outcome =
            session is null ? LineOutcome.Create
            : changes.Count > 0 ? LineOutcome.Change
            : LineOutcome.Unchanged;
        line.SessionId ??= SessionId.New(clock.GetUtcNow()); // now, so that it cannot be created twice
        line.Date = plan.Date;
        line.Content = line.Content with { Plan = plan, Changes = changes };
    }

    /// <summary>Of a refusal of the timetable.</summary>
    public static LineProblem Problem(Error error, int? row = null) =>
        new(new Remark(error.Code, Severity.Error) { Facts = error.Facts }, FieldOf(error), row);

    /// <summary>The column that a refusal is about.</summary>
    private static SheetField? FieldOf(Error error) =>
        error.Field == "Slot" ? SheetField.FirstPeriod
        : Enum.TryParse<SheetField>(error.Field, out var field) ? field
        : null;

    private static IEnumerable<SheetChange> Changes(SessionCodes before, SessionCodes after) =>
        from field in SheetColumns.All.Select(column => column.Field)
        let change = new SheetChange(
            field,
            Vietnamese.Clean(SheetColumns.Text(field, before)),
            Vietnamese.Clean(SheetColumns.Text(field, after))
        )
        where change.Old != change.New
        select change;
}
