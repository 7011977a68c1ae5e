namespace Training.Application.Common;

/// <summary>What a person may do. Roles are sets of these; see <c>Access/Roles.cs</c>.</summary>
public enum Permission
{
    /// <summary>Needs no sign-in: sign-in itself, activation, health.</summary>
    Anyone,

    /// <summary>Needs a password and no more: the second factor that is still missing, signing out, one's language.</summary>
    OwnSignIn,

    /// <summary>Needs a whole sign-in and no more: one's own account and data.</summary>
    OwnData,

    /// <summary>Has sessions to teach.</summary>
    Teach,

    ViewPeople,

    /// <summary>Everybody, beyond the classes that are one's own.</summary>
    ViewEveryone,
    ViewSensitiveData,
    EditPeople,
    ExportPeople,

    ViewCohorts,
    EditCohorts,
    ViewClasses,
    EditClasses,

    /// <summary>Drafts the next edition of the academic rules.</summary>
    EditRules,

    /// <summary>Puts an edition to use that somebody else drafted.</summary>
    ApproveRules,

    /// <summary>Curricula, calendar, rooms, instructors, and the timetable with its draft.</summary>
    ViewPlanning,
    EditCurricula,

    /// <summary>The calendar, bell grids, sites, rooms and instructors.</summary>
    EditResources,
    EditTimetable,

    /// <summary>Tells everybody what the draft says.</summary>
    PublishTimetable,

    /// <summary>Keeps the registers of the sessions that are one's own to teach.</summary>
    TakeAttendance,

    /// <summary>Keeps the registers of others too.</summary>
    KeepEveryRegister,

    /// <summary>Grade sheets, before anything of them is published.</summary>
    ViewMarks,
    EnterMarks,

    /// <summary>Approves, publishes, locks and reopens what others entered.</summary>
    ApproveMarks,

    /// <summary>Figures of attendance: of the classes that one advises or teaches, or of all by <see cref="ViewEveryone"/>.</summary>
    ViewAttendance,

    /// <summary>Decides about short leave of the class that one advises (ATT-06).</summary>
    DecideLeave,

    /// <summary>Decides about longer leave, of anybody.</summary>
    DecideLongLeave,

    /// <summary>Decides about leave of whatever length.</summary>
    DecideEveryLeave,

    /// <summary>What is published of others.</summary>
    ViewResults,

    /// <summary>Exemptions, discipline, resits.</summary>
    DecideResults,

    /// <summary>Says by name who may sit an exam.</summary>
    SignEligibility,

    ViewImports,
    ImportApplicants,

    EnrolTrainees,
    AllocateClasses,

    ViewWork,
    ManageWork,

    /// <summary>What people are told, when and how; what became of it; what is held back.</summary>
    ManageMessages,

    ViewAudit,
    ManageAccounts,
    ManageSystem,
}

/// <summary>The permission a command or query needs. A request without one is never run.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
