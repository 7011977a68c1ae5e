namespace Training.Application.Timetable.Instructors;

internal static class InstructorErrors
{
    public static readonly Error Unknown = new("instructors.unknown", ErrorKind.NotFound);
    public static readonly Error CodeTaken = new("instructors.code_taken", ErrorKind.Conflict, Field: "Code");
    public static readonly Error ModulesUnknown = new(
        "instructors.modules_unknown",
        ErrorKind.Invalid,
        Field: "Modules"
    );
    public static readonly Error AbsenceReversed = new("instructors.absence_reversed", ErrorKind.Invalid, Field: "To");
    public static readonly Error AbsenceOverlaps = new(
        "instructors.absence_overlaps",
        ErrorKind.Conflict,
        Field: "From"
    );
    public static readonly Error AbsenceUnknown = new("instructors.absence_unknown", ErrorKind.Conflict);
    public static readonly Error NotAnInstructor = new(
        "instructors.not_an_instructor",
        ErrorKind.Invalid,
        Field: "Account"
    );
    public static readonly Error AccountTaken = new("instructors.account_taken", ErrorKind.Conflict, Field: "Account");
}
