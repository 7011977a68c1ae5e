using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>
/// Reads one row as a session by codes. Of a session that exists already, a column that the file does not have stays as it
/// is; an empty cell clears it.
/// </summary>
internal sealed class LineReader(SheetRow row, TimetableLayout layout)
{
    private static readonly string[] Dates = ["d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Times = ["H:mm", "HH:mm", "H:mm:ss", "H'h'mm", "H'h'"];

    private readonly List<LineProblem> _problems = [];

    public IReadOnlyList<LineProblem> Problems => _problems;

    public IReadOnlyDictionary<SheetField, string> Cells =>
        layout
            .Columns.Select(column => (column.Field, Text: Shown(row[column.Index])))
            .Where(cell => cell.Text.Length > 0)
            .ToDictionary(cell => cell.Field, cell => cell.Text);

    /// <summary>Rows without a session, or two things that only a session has, are titles and signatures.</summary>
    public bool IsLine =>
        Text(SheetField.Session).Length > 0
        || layout.Columns.Count(column => column.Field != SheetField.Note && Text(column.Field).Length > 0) > 1;

    /// <summary>Null where the row names none.</summary>
    public SessionId? Session()
    {
        var text = Text(SheetField.Session);
        if (text.Length == 0)
            return null;
        if (SessionId.TryParse(text, CultureInfo.InvariantCulture, out var id))
            return id;
        Say(LineProblems.SessionMalformed, SheetField.Session);
        return null;
    }

    /// <returns>Null when something cannot be read.</returns>
    public SessionCodes? Read(SessionCodes? before)
    {
        var module = Text(SheetField.Module, before?.Module);
        var note = Text(SheetField.Note, before?.Note);
        var (date, slot) = (Date(before), Slot(before));
        var lesson = layout.Has(SheetField.Lesson) ? Number(SheetField.Lesson) : before?.Lesson;
        if (module.Length == 0)
            Say(LineProblems.CellEmpty, SheetField.Module);
        var classes = Several(SheetField.Classes, before?.Classes);
        if (classes.Count == 0)
            Say(LineProblems.CellEmpty, SheetField.Classes);
        if (note.Length > 200)
            Say(LineProblems.NoteTooLong, SheetField.Note);

        var room = Text(SheetField.Room, before?.Room);
        return _problems.Count > 0
            ? null
            : new SessionCodes(
                module,
                lesson,
                date!.Value,
                slot.First,
                slot.Last,
                slot.Begins,
                slot.Ends,
                classes,
                Several(SheetField.Instructors, before?.Instructors),
                room.Length == 0 ? null : room,
                note.Length == 0 ? null : note
            );
    }

    private DateOnly? Date(SessionCodes? before)
    {
        if (!layout.Has(SheetField.Date) && before is not null)
            return before.Date;
        var cell = Cell(SheetField.Date);
        var text = Text(SheetField.Date);
        var read =
            cell.Date is { } date ? DateOnly.FromDateTime(date)
            : DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
                ? typed
            : (DateOnly?)null;
        if (read is { } day && PlannableDays.Covers(day))
            return day;
        Say(text.Length == 0 ? LineProblems.CellEmpty : LineProblems.DateUnreadable, SheetField.Date);
        return null;
    }

    private (int? First, int? Last, TimeOnly? Begins, TimeOnly? Ends) Slot(SessionCodes? before)
    {
        SheetField[] fields = [SheetField.FirstPeriod, SheetField.LastPeriod, SheetField.Begins, SheetField.Ends];
        if (before is not null && !Array.Exists(fields, layout.Has))
            return (before.FirstPeriod, before.LastPeriod, before.Begins, before.Ends);

        var (periods, times) = (Array.Exists(fields[..2], IsTyped), Array.Exists(fields[2..], IsTyped));
        if (periods == times)
        {
            Say(periods ? LineProblems.SlotTwice : LineProblems.SlotMissing, Array.Find(fields, layout.Has));
            return default;
        }
        if (times)
            return (null, null, Time(SheetField.Begins), Time(SheetField.Ends));

        var (first, last) = (Number(SheetField.FirstPeriod), Number(SheetField.LastPeriod));
        foreach (var missing in fields[..2].Where(field => !IsTyped(field)))
            Say(LineProblems.CellEmpty, missing);
        if (last < first)
            Say(LineProblems.PeriodsReversed.With("first", first).With("last", last), SheetField.LastPeriod);
        return (first, last, null, null);
    }

    private int? Number(SheetField field)
    {
        var text = Text(field);
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 1000
        )
        {
            return number;
        }
        if (text.Length > 0)
            Say(LineProblems.NumberUnreadable, field);
        return null;
    }

    private TimeOnly? Time(SheetField field)
    {
        if (Cell(field).Date is { } clock)
            return TimeOnly.FromDateTime(clock);
        var text = Text(field);
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Say(text.Length == 0 ? LineProblems.CellEmpty : LineProblems.TimeUnreadable, field);
        return null;
    }

    private List<string> Several(SheetField field, IReadOnlyList<string>? before) =>
        layout.Has(field)
            ?
            [
                .. Cell(field)
                    .Text.Split(';', ',', '\n')
                    .Select(Vietnamese.Clean)
                    .Where(code => code.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
            : [.. before ?? []];

    private bool IsTyped(SheetField field) => Text(field).Length > 0;

    private string Text(SheetField field, string? before) => layout.Has(field) ? Text(field) : before ?? "";

    private string Text(SheetField field) => Vietnamese.Clean(Cell(field).Text);

    private SheetCell Cell(SheetField field) =>
        layout.Of(field) is { } column ? row[column.Index] : SheetCell.EmptyAt(0);

    private static string Shown(SheetCell cell) =>
        cell.Date is { } date
            ? date.ToString(date.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "HH:mm", CultureInfo.InvariantCulture)
            : Vietnamese.Clean(cell.Text);

    private void Say(Remark remark, SheetField? field) => _problems.Add(new(remark, field));
}
