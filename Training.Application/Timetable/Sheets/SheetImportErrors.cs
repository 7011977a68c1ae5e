namespace Training.Application.Timetable.Sheets;

internal static class SheetImportErrors
{
    public static readonly Error Unknown = new("workbooks.unknown", ErrorKind.NotFound);
    public static readonly Error HeaderMissing = new("workbooks.header_missing", ErrorKind.Invalid, "file");

    /// <summary>Facts: column.</summary>
    public static readonly Error ColumnMissing = new("workbooks.column_missing", ErrorKind.Invalid, "file");
    public static readonly Error TimesMissing = new("workbooks.times_missing", ErrorKind.Invalid, "file");
    public static readonly Error NotPlanned = new("workbooks.not_planned", ErrorKind.Conflict);
    public static readonly Error NothingToCommit = new("workbooks.nothing_to_commit", ErrorKind.Conflict);
}
