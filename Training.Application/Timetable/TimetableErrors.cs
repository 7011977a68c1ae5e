namespace Training.Application.Timetable;

internal static class TimetableErrors
{
    public static readonly Error SessionUnknown = new("timetable.session_unknown", ErrorKind.NotFound);
    public static readonly Error CohortUnknown = new("timetable.cohort_unknown", ErrorKind.NotFound);
    public static readonly Error ClassUnknown = new("timetable.class_unknown", ErrorKind.Invalid, Field: "Classes");
    public static readonly Error ClassOfOtherCohort = Conflict("class_of_other_cohort", "Classes");
    public static readonly Error ModuleUnknown = new("timetable.module_unknown", ErrorKind.Invalid, Field: "Module");
    public static readonly Error LessonUnknown = new("timetable.lesson_unknown", ErrorKind.Invalid, Field: "Lesson");
    public static readonly Error RoomUnknown = new("timetable.room_unknown", ErrorKind.Invalid, Field: "Room");
    public static readonly Error InstructorUnknown = new(
        "timetable.instructor_unknown",
        ErrorKind.Invalid,
        Field: "Instructors"
    );
    public static readonly Error NoSuchClass = new("timetable.no_such_class", ErrorKind.NotFound);
    public static readonly Error NoSuchModule = new("timetable.no_such_module", ErrorKind.Invalid, Field: "Module");
    public static readonly Error NoSuchRoom = new("timetable.no_such_room", ErrorKind.Invalid, Field: "Room");
    public static readonly Error NoSuchInstructor = new(
        "timetable.no_such_instructor",
        ErrorKind.Invalid,
        Field: "Instructors"
    );
    public static readonly Error TooLong = new("timetable.too_long", ErrorKind.Invalid, Field: "To");
    public static readonly Error NoGrid = new("timetable.no_grid", ErrorKind.Invalid, Field: "Date");
    public static readonly Error PeriodUnknown = new("timetable.period_unknown", ErrorKind.Invalid, Field: "Slot");
    public static readonly Error TimesReversed = new("timetable.times_reversed", ErrorKind.Invalid, Field: "Slot");
    public static readonly Error SeriesOfDaysOff = Conflict("series_of_days_off", "Date");
    public static readonly Error NothingToCopy = Conflict("nothing_to_copy", "From");
    public static readonly Error Cancelled = Conflict("session_cancelled");
    public static readonly Error Held = Conflict("session_held", "Date");
    public static readonly Error NotCancelled = Conflict("session_not_cancelled");
    public static readonly Error NothingToUndo = Conflict("nothing_to_undo");
    public static readonly Error SessionsHit = Conflict("sessions_hit");
    public static readonly Error ChangedSince = Conflict("changed_since");

    public static readonly Error RoomTaken = Conflict("room_taken", "Room");
    public static readonly Error InstructorTaken = Conflict("instructor_taken", "Instructors");
    public static readonly Error ClassTaken = Conflict("class_taken", "Slot");
    public static readonly Error TraineesTaken = Conflict("trainees_taken", "Slot");
    public static readonly Error TooFar = Conflict("too_far", "Room");
    public static readonly Error RoomTooSmall = Conflict("room_too_small", "Room");
    public static readonly Error RoomLacks = Conflict("room_lacks", "Room");
    public static readonly Error RoomClosed = Conflict("room_closed", "Room");
    public static readonly Error DayOff = Conflict("day_off", "Date");
    public static readonly Error OutsideCohort = Conflict("outside_cohort", "Date");
    public static readonly Error NotQualified = Conflict("not_qualified", "Instructors");
    public static readonly Error InstructorAway = Conflict("instructor_away", "Instructors");
    public static readonly Error InstructorUnavailable = Conflict("instructor_unavailable", "Instructors");
    public static readonly Error InstructorLeft = Conflict("instructor_left", "Instructors");
    public static readonly Error Overload = Conflict("overload", "Instructors");
    public static readonly Error NotYetTaught = Conflict("not_yet_taught", "Date");
    public static readonly Error TaughtTooLate = Conflict("taught_too_late", "Date");

    private static Error Conflict(string name, string? field = null) =>
        new($"timetable.{name}", ErrorKind.Conflict, field);
}
