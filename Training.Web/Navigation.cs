using Training.Application.Common;

namespace Training.Web;

/// <summary>One entry of the sidebar: <see cref="Text"/> is a key of the texts, <see cref="Path"/> the page's address.</summary>
public sealed record Place(string Path, string Icon, string Text, Permission Permission);

/// <summary>The places of the programme, in the order of the sidebar; each person sees those that they may open.</summary>
internal static class Navigation
{
    private static readonly (string? Heading, Place[] Places)[] Groups =
    [
        (null, [new("/", "smart-home", "shell.home", Permission.OwnData)]),
        (null, [new("/schedule", "calendar-week", "shell.my_teaching", Permission.Teach)]),
        (
            "shell.trainees",
            [
                new("/people", "users", "shell.people", Permission.ViewPeople),
                new("/imports", "table-import", "shell.imports", Permission.ViewImports),
                new("/invitations", "mail-forward", "shell.invitations", Permission.EnrolTrainees),
            ]
        ),
        (
            "shell.planning",
            [
                new("/timetable", "calendar-week", "shell.timetable", Permission.ViewPlanning),
                new("/calendar", "calendar-event", "shell.calendar", Permission.EditResources),
                new("/rooms", "building", "shell.rooms", Permission.EditResources),
                new("/instructors", "chalkboard", "shell.instructors", Permission.EditResources),
                new("/curricula", "book-2", "curricula.list", Permission.ViewPlanning),
            ]
        ),
        (
            "shell.training",
            [
                new("/cohorts", "school", "shell.cohorts", Permission.ViewCohorts),
                new("/grade-sheets", "clipboard-list", "shell.grade_sheets", Permission.ViewMarks),
                new("/attendance", "clipboard-check", "figures.title", Permission.ViewAttendance),
                new("/leave", "calendar-off", "leaves.title", Permission.DecideLeave),
            ]
        ),
        (
            "shell.oversight",
            [
                new("/work", "clock-play", "shell.work", Permission.ViewWork),
                new("/upkeep", "calendar-repeat", "shell.upkeep", Permission.ManageWork),
                new("/messages", "bell", "messages.rules", Permission.ManageMessages),
                new("/audit", "history", "shell.audit", Permission.ViewAudit),
                new("/accounts", "user-shield", "shell.accounts", Permission.ManageAccounts),
            ]
        ),
    ];

    /// <summary>The tab bar on a phone; four at most.</summary>
    public static Place[] Tabs(IActor actor) =>
        [
            new(
                "/schedule",
                "calendar-week",
                actor.Has(Permission.Teach) ? "shell.my_teaching" : "shell.my_schedule",
                Permission.OwnData
            ),
            actor.Has(Permission.Teach)
                ? new("/", "school", "shell.my_classes", Permission.OwnData)
                : new("/me", "school", "shell.my_class", Permission.OwnData),
            .. actor.Has(Permission.Teach)
                ? Array.Empty<Place>()
                : [new("/results", "clipboard-check", "results.results", Permission.OwnData)],
            new("/account", "user-circle", "shell.mine", Permission.OwnData),
        ];

    public static IEnumerable<(string? Heading, Place[] Places)> For(IActor actor) =>
        Groups
            .Select(group => (group.Heading, Array.FindAll(group.Places, place => actor.Has(place.Permission))))
            .Where(group => group.Item2.Length > 0);

    /// <summary>The place that a page belongs to: the longest address that its own begins with.</summary>
    public static string? Current(PathString path) =>
        Groups
            .SelectMany(group => group.Places)
            .Select(place => place.Path)
            .Where(place => place == "/" ? path == "/" : path.StartsWithSegments(place, StringComparison.Ordinal))
            .MaxBy(place => place.Length);
}
