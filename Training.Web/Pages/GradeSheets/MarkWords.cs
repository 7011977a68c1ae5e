using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Assessment.Workbook;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Web.Pages.Results;

namespace Training.Web.Pages.GradeSheets;

/// <summary>What pages of marks say alike.</summary>
internal static class MarkWords
{
    /// <summary>As it stands in a cell and can be typed again: 7,25, V, or nothing.</summary>
    public static string Text(Mark mark) => TypedMark.Write(mark);

    /// <summary>7,0 and 7,25: at least one decimal (SCO-01).</summary>
    public static string Number(decimal value) => TypedMark.Number(value);

    /// <summary>As it stands in a sentence: the number, or the word of the state.</summary>
    public static string Said(this Texts texts, Mark mark) =>
        mark.Value is { } value ? Number(value) : texts.Word("assessment", mark.State);

    /// <summary>Why a cell was not taken: whose value stands there, or what is wrong with what was typed.</summary>
    public static string Of(this Texts texts, CellOutcome outcome, string? typed) =>
        outcome.Refusal is { } refusal
            ? texts.Of(refusal)
            : texts[
                "assessment.cell_overtaken",
                ("name", outcome.ByName),
                ("theirs", texts.Said(outcome.Mark)),
                ("typed", string.IsNullOrWhiteSpace(typed) ? texts.Said(Mark.None) : typed.Trim())
            ];

    /// <summary>What somebody who forgot the comma perhaps meant.</summary>
    public static string? Maybe(Error? refusal) =>
        refusal?.Facts.FirstOrDefault(fact => fact.Name == "maybe")?.Value is decimal maybe ? Number(maybe) : null;

    /// <summary>A mark as it is read out: bảy phẩy ba.</summary>
    public static string InWords(this Texts texts, decimal value)
    {
        var parts = Number(value).Split(',', '.');
        var decimals = parts[1].Select(digit => texts[$"assessment.digit_{digit}"]);
        var whole = texts[$"assessment.digit_{parts[0]}"];
        return value == decimal.Truncate(value)
            ? whole
            : $"{whole} {texts["assessment.point"]} {string.Join(' ', decimals)}";
    }

    /// <summary>How many have which result: by class, and whoever has not passed apart.</summary>
    public static IReadOnlyList<SpreadLine> Spread(this Texts texts, GradeSheetView view)
    {
        var whole = view
            .Lines.Where(line => line.Band is not null && !line.Person.Left)
            .ToLookup(line => Fails(line, view));
        return
        [
            .. Enum.GetValues<ResultClass>()
                .Where(band => band != ResultClass.Weak)
                .Select(band => new SpreadLine(
                    texts.Word("assessment", band),
                    whole[false].Count(line => Passed(line) == band),
                    band == ResultClass.Average ? "warn" : null
                )),
            new(texts["assessment.below_pass"], whole[true].Count(), "bad"),
        ];

        // Rules may let pass what lies below their lowest band.
        static ResultClass Passed(SheetLine line) =>
            line.Band is { } band and not ResultClass.Weak ? band : ResultClass.Average;
    }

    public static string Total(this Texts texts, SheetLine line) =>
        line.Total is { } total ? Number(total) : texts["assessment.no_total"];

    public static string Band(this Texts texts, SheetLine line, GradeSheetView view) =>
        line.Band is not { } band ? texts["assessment.marks_lacking"]
        : Fails(line, view) ? texts["assessment.below_pass"]
        : texts.Word("assessment", band);

    public static bool Fails(SheetLine line, GradeSheetView view) => line.Total < view.Rules.Scores.Pass;

    public static string Progress(this Texts texts, SheetComponent one) =>
        texts["assessment.progress", ("marked", one.Marked), ("expected", one.Expected)];

    /// <summary>Who took a step, and when.</summary>
    public static string By(this Texts texts, SheetStepLine step, Moments moments) =>
        texts[
            "assessment.by_at",
            ("name", step.ByName == TrustedActor.System.Name ? texts["assessment.system"] : step.ByName),
            ("at", moments.Text(step.At))
        ];

    /// <summary>Of all components together.</summary>
    public static string Progress(this Texts texts, GradeSheetView view) =>
        texts[
            "assessment.cells_filled",
            ("marked", view.Components.Sum(one => one.Marked)),
            ("expected", view.Components.Sum(one => one.Expected))
        ];

    /// <summary>Why a cell of a workbook is not written; null where it is.</summary>
    public static string? Why(this Texts texts, WorkbookLine line) =>
        line.Change switch
        {
            WorkbookChange.Conflict => texts.Conflict(line.Outcome, line.Typed),
            WorkbookChange.Refused => texts.Of(line.Outcome.Refusal!),
            _ => null,
        };

    /// <summary>Whose value stands in a cell, beside what was typed.</summary>
    public static string Conflict(this Texts texts, CellOutcome outcome, string typed) =>
        texts[
            "assessment.cell_conflict",
            ("name", outcome.ByName),
            ("theirs", texts.Said(outcome.Mark)),
            ("typed", typed)
        ];

    public static (string Tone, string Icon) Look(WorkbookChange change) =>
        change switch
        {
            WorkbookChange.New => ("ok", "plus"),
            WorkbookChange.Changed => ("info", "pencil"),
            WorkbookChange.Conflict => ("warn", "alert-triangle"),
            _ => ("bad", "alert-circle"),
        };

    public static (string Tone, string Icon) Look(GradeSheetState state) =>
        state switch
        {
            GradeSheetState.Open => ("run", "pencil"),
            GradeSheetState.Submitted => ("warn", "send"),
            GradeSheetState.Approved => ("info", "checks"),
            GradeSheetState.Published => ("ok", "broadcast"),
            _ => ("", "lock"),
        };
}
