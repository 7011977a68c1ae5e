namespace Training.Application.Enrolment.Imports;

internal static class ImportErrors
{
    public static readonly Error Unknown = new("imports.unknown", ErrorKind.NotFound);
    public static readonly Error RowUnknown = new("imports.row_unknown", ErrorKind.NotFound);
    public static readonly Error CohortUnknown = new("imports.cohort_unknown", ErrorKind.NotFound);
    public static readonly Error FileMissing = new("imports.file_missing", ErrorKind.Invalid, "file");
    public static readonly Error Busy = new("imports.busy", ErrorKind.Conflict);
    public static readonly Error NotAsked = new("imports.not_asked", ErrorKind.Conflict);
    public static readonly Error NotPlanned = new("imports.not_planned", ErrorKind.Conflict);
    public static readonly Error NotCommitted = new("imports.not_committed", ErrorKind.Conflict);
    public static readonly Error AlreadyCommitted = new("imports.already_committed", ErrorKind.Conflict);
    public static readonly Error NothingToCommit = new("imports.nothing_to_commit", ErrorKind.Conflict);
    public static readonly Error NothingToStop = new("imports.nothing_to_stop", ErrorKind.Conflict);
    public static readonly Error Undone = new("imports.undone", ErrorKind.Conflict);

    /// <summary>Facts: until.</summary>
    public static readonly Error TooLateToUndo = new("imports.too_late_to_undo", ErrorKind.Conflict);
    public static readonly Error RowIsIn = new("imports.row_is_in", ErrorKind.Conflict);
    public static readonly Error NotACandidate = new("imports.not_a_candidate", ErrorKind.Conflict);
    public static readonly Error NoSuggestion = new("imports.no_suggestion", ErrorKind.Conflict);
    public static readonly Error NameColumnMissing = new("imports.name_column_missing", ErrorKind.Invalid, "columns");
    public static readonly Error BirthColumnMissing = new("imports.birth_column_missing", ErrorKind.Invalid, "columns");
    public static readonly Error FieldTwice = new("imports.field_twice", ErrorKind.Invalid, "columns");
    public static readonly Error SheetUnknown = new("imports.sheet_unknown", ErrorKind.Invalid, "sheet");
    public static readonly Error HeaderRowEmpty = new("imports.header_row_empty", ErrorKind.Invalid, "headerRow");
}
