namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>Why a workbook, or a row of it, is not taken. Each names what the person sees in Excel.</summary>
internal static class ScoreWorkbookRefusals
{
    /// <summary>It has a stamp of another installation, or an altered one.</summary>
    public static readonly Error Foreign = Of("workbook_foreign");

    /// <summary>Facts: cohort.</summary>
    public static readonly Error OfAnother = Of("workbook_of_another");

    /// <summary>Another plan is in force since.</summary>
    public static readonly Error Outdated = Of("workbook_outdated");

    /// <summary>Facts: columns.</summary>
    public static readonly Error NoColumns = Of("workbook_no_columns");

    /// <summary>Facts: column.</summary>
    public static readonly Error ColumnTwice = Of("workbook_column_twice");

    /// <summary>Facts: most.</summary>
    public static readonly Error TooManyCells = Of("workbook_too_many_cells");

    /// <summary>Of a row: facts: name, file.</summary>
    public static readonly Error RowUnknown = Of("workbook_row_unknown");

    /// <summary>Of a row: facts: name, expected.</summary>
    public static readonly Error RowOfAnother = Of("workbook_row_of_another");
    public static readonly Error RowTwice = Of("workbook_row_twice");

    /// <summary>Something changed since the difference was shown; it is shown anew.</summary>
    public static readonly Error Moved = new("scoring.workbook_moved", ErrorKind.Conflict);
    public static readonly Error PlanUnknown = Of("workbook_plan_unknown");

    private static Error Of(string name) => new($"scoring.{name}", ErrorKind.Invalid, "file");
}
