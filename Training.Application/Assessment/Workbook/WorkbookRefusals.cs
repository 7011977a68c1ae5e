namespace Training.Application.Assessment.Workbook;

/// <summary>Why a workbook is not taken. Each names what the person sees in Excel.</summary>
internal static class WorkbookRefusals
{
    /// <summary>It has no stamp, or one of another installation.</summary>
    public static readonly Error Foreign = Of("workbook_foreign");

    /// <summary>Facts: class, module, sitting of the workbook.</summary>
    public static readonly Error OfAnother = Of("workbook_of_another");

    /// <summary>The module has other components since.</summary>
    public static readonly Error Outdated = Of("workbook_outdated");

    /// <summary>Facts: column.</summary>
    public static readonly Error ColumnMissing = Of("workbook_column_missing");

    /// <summary>Facts: row.</summary>
    public static readonly Error RowUnknown = Of("workbook_row_unknown");
    public static readonly Error RowTwice = Of("workbook_row_twice");

    /// <summary>Facts: row, name, expected.</summary>
    public static readonly Error RowOfAnother = Of("workbook_row_of_another");

    /// <summary>Something changed since the difference was shown; it is shown anew.</summary>
    public static readonly Error Moved = new("assessment.workbook_moved", ErrorKind.Conflict);
    public static readonly Error PlanUnknown = Of("workbook_plan_unknown");

    private static Error Of(string name) => new($"assessment.{name}", ErrorKind.Invalid, "file");
}
