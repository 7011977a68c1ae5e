using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

internal static class SheetRefusals
{
    public static readonly Error Unknown = new("assessment.sheet_unknown", ErrorKind.NotFound);

    /// <summary>Of all cells sent none is written when one is of somebody else's trainee (CVE-2026-116010).</summary>
    public static readonly Error NotOfClass = new("assessment.not_of_class", ErrorKind.NotFound);
    public static readonly Error MarksMissing = new("assessment.marks_missing", ErrorKind.Conflict);
    public static readonly Error NobodyToMark = new("assessment.nobody_to_mark", ErrorKind.Conflict);
    public static readonly Error ApproverEntered = new("assessment.approver_entered", ErrorKind.Conflict);
    public static readonly Error EarlierHidden = new("assessment.earlier_hidden", ErrorKind.Conflict);
    public static readonly Error LaterVisible = new("assessment.later_visible", ErrorKind.Conflict);
    public static readonly Error SittingClosed = new("assessment.sitting_closed", ErrorKind.Conflict);
    public static readonly Error SealBroken = new("assessment.seal_broken", ErrorKind.Conflict);
    public static readonly Error ReasonMissing = new("assessment.reason_missing", ErrorKind.Invalid, Field: "Reason");
    public static readonly Error DecisionMissing = new(
        "assessment.decision_missing",
        ErrorKind.Invalid,
        Field: "Decision.Number"
    );
    public static readonly Error NothingChosen = new("assessment.nothing_chosen", ErrorKind.Invalid, Field: "Sheets");
    public static readonly Error TooManyCells = new("assessment.too_many_cells", ErrorKind.Invalid);
    public static readonly Error Unreadable = new("assessment.mark_unreadable", ErrorKind.Invalid);
    public static readonly Error AboveScale = new("assessment.mark_above_scale", ErrorKind.Invalid);

    /// <summary>The comma seems to be missing: facts highest, maybe.</summary>
    public static readonly Error CommaMissing = new("assessment.mark_comma_missing", ErrorKind.Invalid);
    public static readonly Error ExemptionMissing = new("assessment.exemption_missing", ErrorKind.Invalid);
    public static readonly Error BarredByList = new("assessment.barred_by_list", ErrorKind.Conflict);
    public static readonly Error OffStep = new("assessment.mark_off_step", ErrorKind.Invalid);

    /// <summary>Marks are entered only while a sheet is open.</summary>
    public static Error Closed(GradeSheetState state) =>
        new Error("assessment.sheet_closed", ErrorKind.Conflict).With("state", state);

    /// <summary>The step is not the next one of a sheet in this state.</summary>
    public static Error Misplaced(GradeSheetState state) =>
        new Error("assessment.step_misplaced", ErrorKind.Conflict).With("state", state);
}
