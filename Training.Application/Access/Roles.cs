using System.Collections.Frozen;
using Training.Application.Access.Contracts;
using static Training.Application.Common.Permission;

namespace Training.Application.Access;

/// <summary>What each role may do. What is not listed is denied, to the administrator too.</summary>
public static class Roles
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Administrator] = [ViewWork, ManageWork, ManageMessages, ViewAudit, ManageAccounts, ManageSystem],
        [Role.Hr] =
        [
            ViewPeople,
            ViewEveryone,
            ViewSensitiveData,
            EditPeople,
            ExportPeople,
            ViewCohorts,
            EditCohorts,
            ViewClasses,
            EditClasses,
            EditRules,
            ApproveRules,
            ViewPlanning,
            ViewAttendance,
            ViewImports,
            ImportApplicants,
            EnrolTrainees,
            AllocateClasses,
            ViewWork,
            ManageWork,
            ManageMessages,
            ViewResults,
            DecideResults,
        ],
        [Role.AcademicOffice] =
        [
            ViewPeople,
            ViewEveryone,
            ViewCohorts,
            ViewClasses,
            EditClasses,
            EditRules,
            ApproveRules,
            ViewPlanning,
            EditCurricula,
            EditResources,
            EditTimetable,
            PublishTimetable,
            TakeAttendance,
            KeepEveryRegister,
            ViewMarks,
            EnterMarks,
            ApproveMarks,
            ViewAttendance,
            SignEligibility,
            DecideLeave,
            DecideLongLeave,
            AllocateClasses,
            ViewWork,
            ManageMessages,
            ViewResults,
            DecideResults,
        ],
        [Role.ExamOffice] =
        [
            ViewAttendance,
            SignEligibility,
            ViewPeople,
            ViewEveryone,
            ViewCohorts,
            ViewClasses,
            ViewPlanning,
            ViewMarks,
            EnterMarks,
            ApproveMarks,
            ViewWork,
            ManageMessages,
            ViewResults,
            DecideResults,
        ],
        [Role.Instructor] = [Teach, TakeAttendance, ViewAttendance, ViewPeople, ViewClasses, ViewMarks, EnterMarks],
        [Role.ClassAdviser] = [ViewAttendance, DecideLeave, ViewPeople, ViewClasses, ViewResults],
        [Role.Trainee] = [],
        [Role.Leadership] =
        [
            ViewAttendance,
            DecideLeave,
            DecideLongLeave,
            DecideEveryLeave,
            ViewPeople,
            ViewEveryone,
            ViewCohorts,
            ViewClasses,
            ViewPlanning,
            ViewImports,
            ViewWork,
            ViewResults,
        ],
        [Role.Inspector] =
        [
            ViewAttendance,
            ViewPeople,
            ViewEveryone,
            ViewCohorts,
            ViewClasses,
            ViewPlanning,
            ViewImports,
            ViewMarks,
            ViewWork,
            ViewAudit,
            ViewResults,
        ],
    }.ToFrozenDictionary(
        entry => entry.Key,
        entry => entry.Value.Append(Anyone).Append(OwnSignIn).Append(OwnData).ToFrozenSet()
    );

    /// <summary>Sees only the rows that concern themself; whoever has another role besides sees by that one.</summary>
    public static bool IsScopedToOwnRows(Role role) => role is Role.Instructor or Role.ClassAdviser or Role.Trainee;

    public static IReadOnlySet<Permission> PermissionsOf(Role role) => Table[role];

    public static bool Allow(Role role, Permission permission) => Table[role].Contains(permission);
}
