using Training.Application.Timetable.Sheets;

namespace Training.Web.Pages.Timetable;

/// <summary>How a timetable sheet and its rows are said.</summary>
internal static class SheetWords
{
    public static string Tone(SheetState state) =>
        state switch
        {
            SheetState.Planned => "info",
            SheetState.Committed => "ok",
            _ => "run",
        };

    public static string Icon(SheetState state) =>
        state switch
        {
            SheetState.Planned => "list-check",
            SheetState.Committed => "circle-check",
            _ => "loader-2",
        };

    public static string Standing(SheetLineView line, Texts texts) =>
        line.Result is { } result ? texts.Word("workbooks", result) : texts.Word("workbooks", line.Outcome);

    public static (string Tone, string Icon) Look(SheetLineView line) =>
        line switch
        {
            { Outcome: LineOutcome.Error } => ("bad", "circle-x"),
            { Result: LineResult.Outdated or LineResult.Clashing } => ("bad", "circle-x"),
            { Outcome: LineOutcome.Unchanged } => ("", "equal"),
            { Result: null, Outcome: LineOutcome.Create } => ("info", "plus"),
            { Result: null } => ("info", "pencil"),
            _ => ("ok", "circle-check"),
        };

    /// <summary>"Cột D, Tiết cuối “x”: Không phải số. Ghi số như 1 hoặc 4."</summary>
    public static string Problem(LineProblem problem, SheetLineView line, TimetableLayout layout, Texts texts)
    {
        var sentence = texts.Of(problem.Remark);
        if (problem.Row is { } row)
            sentence = $"{sentence} {texts["workbooks.row_in_way", ("row", row)]}";
        if (problem.Field is not { } field || layout.Of(field) is not { } column)
            return sentence;

        var value = line.Content.Cells.GetValueOrDefault(field);
        var code = value is null ? "workbooks.cell_of" : "workbooks.cell_of_value";
        return $"{texts[code, ("letter", column.Letter), ("header", column.Header), ("value", value)]}: {sentence}";
    }

    /// <summary>What the row says of the session, one line for each: when, who and what, where and with whom.</summary>
    public static IEnumerable<string> Lines(SheetLineView line)
    {
        var cells = line.Content.Cells;
        var periods = Join("–", SheetField.FirstPeriod, SheetField.LastPeriod);
        var times = Join("–", SheetField.Begins, SheetField.Ends);
        return new[]
        {
            string.Join(" · ", new[] { Join("", SheetField.Date), periods, times }.Where(text => text.Length > 0)),
            Join(" · ", SheetField.Classes, SheetField.Module, SheetField.Lesson),
            Join(" · ", SheetField.Room, SheetField.Instructors),
        }.Where(text => text.Length > 0);

        string Join(string separator, params IEnumerable<SheetField> fields) =>
            string.Join(separator, fields.Select(field => cells.GetValueOrDefault(field)).OfType<string>());
    }
}
