namespace Training.Application.Messages.Contracts;

/// <summary>
/// Everything that people can be told: a closed list, so that HR can look through all of it. Stored by name. What each is
/// by itself, its audience and its place in time, stands in <c>FactNature</c>.
/// </summary>
public enum FactKind
{
    /// <summary>A publication of the timetable added, moved or cancelled sessions of theirs (P13).</summary>
    TimetablePublished,

    /// <summary>A publication moved or cancelled a session of theirs that is less than two days away.</summary>
    SessionChangedAtShortNotice,

    /// <summary>They have sessions on the next day.</summary>
    SessionsTomorrow,

    /// <summary>A test or an examination of theirs is on the next day.</summary>
    AssessmentTomorrow,

    /// <summary>The register of a session that they taught on that day is not confirmed.</summary>
    RegisterOpen,

    /// <summary>They are near the limit of absence of a module, or over it (ATT-01).</summary>
    AbsenceNearLimit,

    /// <summary>It was signed whether they may sit an examination (ATT-08).</summary>
    EligibilitySigned,

    /// <summary>A grade sheet of theirs is due soon.</summary>
    GradeSheetDueSoon,

    /// <summary>A grade sheet of theirs is due on that day.</summary>
    GradeSheetDue,

    /// <summary>A grade sheet is overdue: for who enters the marks, and for the office (escalation).</summary>
    GradeSheetOverdue,

    /// <summary>Marks of theirs were published.</summary>
    ResultsPublished,

    /// <summary>They may or must sit an examination again (RST-01).</summary>
    ResitOpen,

    /// <summary>They were enrolled, moved to another class, or left (a decision about them took effect).</summary>
    Enrolled,

    /// <summary>They are in another class from a day on.</summary>
    ClassChanged,

    /// <summary>Background work that they asked for came to its end, or was given up.</summary>
    WorkEnded,
}
