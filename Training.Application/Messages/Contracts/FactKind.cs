namespace Training.Application.Messages.Contracts;

/// <summary>
/// Everything that people can be told: a closed list, so that HR can look through all of it. Stored by name. What each is
/// by itself, its audience and its place in time, stands in <c>FactNature</c>.
/// </summary>
public enum FactKind
{
    /// <summary>They have sessions on the next day.</summary>
    SessionsTomorrow,

    /// <summary>A publication of the timetable added, moved or cancelled sessions of theirs (P13).</summary>
    TimetablePublished,

    /// <summary>A publication added, moved or cancelled sessions of theirs that were or are to begin within two days.</summary>
    SessionsChangedSoon,

    /// <summary>They have a test or an exam on the next day.</summary>
    AssessmentTomorrow,

    /// <summary>They taught on this day, and nobody confirmed the register.</summary>
    RegisterOpen,

    /// <summary>One more session missed of a module would be too many (ATT-01).</summary>
    AbsenceNearLimit,

    /// <summary>Too much of a module is missed, whatever comes (ATT-01).</summary>
    AbsenceOverLimit,

    /// <summary>Trainees of the class they advise missed sessions and stand near or over the limit (ATT-01).</summary>
    AbsencesOfClass,

    /// <summary>Somebody signed or changed whether they may sit an exam (ATT-08).</summary>
    EligibilitySigned,

    /// <summary>Marks of theirs were published.</summary>
    ResultsPublished,

    /// <summary>Marks that they are to enter are due in some days (EXM-12).</summary>
    SheetDueSoon,

    /// <summary>Marks that they are to enter are due on the day (EXM-12).</summary>
    SheetDueToday,

    /// <summary>Marks were due and are not published; the office is told as well (EXM-12).</summary>
    SheetOverdue,

    /// <summary>They may sit an exam again (RST-01).</summary>
    ResitOpen,

    /// <summary>They were admitted, put on leave, taken back or let go (GRD-05).</summary>
    EnrolmentDecided,

    /// <summary>They were put into a class.</summary>
    SeatOffered,

    /// <summary>They were moved to another class.</summary>
    ClassChanged,

    /// <summary>They came into a cohort, or others did, and something is missing in the file.</summary>
    DocumentMissing,

    /// <summary>Background work that they asked for was done after a while, or failed.</summary>
    WorkEnded,

    /// <summary>An account is theirs, and waits for a password.</summary>
    AccountActivation,
}
