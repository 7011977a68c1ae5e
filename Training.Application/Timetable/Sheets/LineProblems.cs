namespace Training.Application.Timetable.Sheets;

/// <summary>What is said of cells before anybody looks at the timetable.</summary>
internal static class LineProblems
{
    public static readonly Remark CellEmpty = Of("cell_empty");
    public static readonly Remark DateUnreadable = Of("date_unreadable");
    public static readonly Remark NumberUnreadable = Of("number_unreadable");
    public static readonly Remark TimeUnreadable = Of("time_unreadable");
    public static readonly Remark PeriodsReversed = Of("periods_reversed");
    public static readonly Remark SlotMissing = Of("slot_missing");

    /// <summary>Periods and times.</summary>
    public static readonly Remark SlotTwice = Of("slot_twice");
    public static readonly Remark NoteTooLong = Of("note_too_long");
    public static readonly Remark SessionMalformed = Of("session_malformed");
    public static readonly Remark SessionUnknown = Of("session_unknown");

    /// <summary>Facts: rows.</summary>
    public static readonly Remark SessionTwice = Of("session_twice");

    /// <summary>Somebody changed, cancelled or removed it after the plan was made.</summary>
    public static readonly Remark ChangedSince = Of("changed_since");

    private static Remark Of(string name) => new($"workbooks.{name}", Severity.Error);
}
