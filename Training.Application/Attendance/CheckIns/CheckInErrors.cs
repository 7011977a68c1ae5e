namespace Training.Application.Attendance.CheckIns;

internal static class CheckInErrors
{
    public static readonly Error NotToday = new("checkin.not_today", ErrorKind.Invalid);
    public static readonly Error Closed = new("checkin.register_closed", ErrorKind.Conflict);
    public static readonly Error NotOpen = new("checkin.not_open", ErrorKind.Invalid, "Code");
    public static readonly Error CodeOld = new("checkin.code_old", ErrorKind.Invalid, "Code");
}
