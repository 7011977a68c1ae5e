namespace Training.Application.Attendance;

internal static class AttendanceErrors
{
    public static readonly Error SessionUnknown = new("registers.session_unknown", ErrorKind.NotFound);
    public static readonly Error ClassUnknown = new("registers.class_unknown", ErrorKind.NotFound);
    public static readonly Error PersonUnknown = new("registers.person_unknown", ErrorKind.NotFound);
    public static readonly Error NotYet = new("registers.not_yet", ErrorKind.Invalid);
    public static readonly Error Cancelled = new("registers.cancelled", ErrorKind.Invalid);
    public static readonly Error LettersWrong = new("registers.letters_wrong", ErrorKind.Invalid);
    public static readonly Error VersionUnknown = new("registers.version_unknown", ErrorKind.Conflict);
    public static readonly Error NotBegun = new("registers.not_begun", ErrorKind.Invalid);
    public static readonly Error Decided = new("registers.decided", ErrorKind.Conflict);
    public static readonly Error ClosedCounts = new("registers.closed_counts", ErrorKind.Conflict);
    public static readonly Error GivingUpUnexplained = new("registers.giving_up_unexplained", ErrorKind.Invalid);
    public static readonly Error ReasonMissing = new("registers.reason_missing", ErrorKind.Invalid, "Reason");
    public static readonly Error AlreadyConfirmed = new("registers.already_confirmed", ErrorKind.Conflict);
    public static readonly Error CountDiffers = new("registers.count_differs", ErrorKind.Invalid, "Heads");
}
