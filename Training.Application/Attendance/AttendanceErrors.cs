namespace Training.Application.Attendance;

internal static class AttendanceErrors
{
    public static readonly Error SessionUnknown = new("attendance.session_unknown", ErrorKind.NotFound);
    public static readonly Error PersonUnknown = new("attendance.person_unknown", ErrorKind.NotFound);
    public static readonly Error NotYet = new("attendance.not_yet", ErrorKind.Invalid);
    public static readonly Error Cancelled = new("attendance.cancelled", ErrorKind.Invalid);
    public static readonly Error LettersWrong = new("attendance.letters_wrong", ErrorKind.Invalid);
    public static readonly Error ReasonMissing = new("attendance.reason_missing", ErrorKind.Invalid, "Reason");
    public static readonly Error AlreadyConfirmed = new("attendance.already_confirmed", ErrorKind.Conflict);
    public static readonly Error CountDiffers = new("attendance.count_differs", ErrorKind.Invalid, "Heads");
}
