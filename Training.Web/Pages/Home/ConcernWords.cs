using Training.Application.Common;
using Training.Application.Reporting;

namespace Training.Web.Pages.Home;

/// <summary>For each thing that needs attention: how it looks, where it is dealt with, and who can.</summary>
internal static class ConcernWords
{
    public static bool AnyFor(IActor actor) =>
        Array.Exists(Enum.GetValues<ConcernKind>(), kind => actor.Has(Needs(kind)));

    public static Permission Needs(ConcernKind kind) =>
        kind switch
        {
            ConcernKind.WorkGivenUp or ConcernKind.WorkInDoubt => Permission.ManageWork,
            ConcernKind.CohortWithoutDecision or ConcernKind.CohortWithoutRules => Permission.EditCohorts,
            ConcernKind.PeopleWithoutClass => Permission.AllocateClasses,
            ConcernKind.TraineesWithoutEmail => Permission.EditPeople,
            ConcernKind.TraineesWithoutAccount or ConcernKind.FilesWithGaps or ConcernKind.RechecksDue =>
                Permission.EnrolTrainees,
            _ => Permission.ImportApplicants,
        };

    public static (string Tone, string Icon) Look(ConcernKind kind) =>
        kind switch
        {
            ConcernKind.WorkGivenUp => ("bad", "circle-x"),
            ConcernKind.WorkInDoubt => ("warn", "help-circle"),
            ConcernKind.ImportRowsWithErrors => ("bad", "file-alert"),
            ConcernKind.ImportRowsToReview => ("warn", "user-search"),
            ConcernKind.ImportWithQuestion => ("warn", "help-circle"),
            ConcernKind.ImportNotCommitted => ("info", "table-import"),
            ConcernKind.CohortWithoutDecision => ("warn", "file-certificate"),
            ConcernKind.CohortWithoutRules => ("warn", "list-check"),
            ConcernKind.FilesWithGaps => ("warn", "file-alert"),
            ConcernKind.RechecksDue => ("bad", "message-question"),
            ConcernKind.PeopleWithoutClass => ("warn", "arrows-split-2"),
            ConcernKind.TraineesWithoutEmail => ("info", "mail-exclamation"),
            _ => ("info", "user-exclamation"),
        };

    /// <summary>Where exactly those that were counted stand in a list, or the page that puts it right.</summary>
    public static string Path(Concern concern) =>
        concern.Kind switch
        {
            ConcernKind.WorkGivenUp => "/work?state=Dead",
            ConcernKind.WorkInDoubt => "/work?state=InDoubt",
            ConcernKind.CohortWithoutDecision or ConcernKind.CohortWithoutRules => $"/cohorts/{concern.Cohort}/edit",
            ConcernKind.FilesWithGaps => $"/cohorts/{concern.Cohort}/documents/check?show=Gaps",
            ConcernKind.RechecksDue => $"/cohorts/{concern.Cohort}/rechecks#pressing",
            ConcernKind.PeopleWithoutClass => $"/people?cohort={concern.Cohort}&without=Class",
            ConcernKind.TraineesWithoutEmail => $"/people?cohort={concern.Cohort}&without=Email",
            ConcernKind.TraineesWithoutAccount => $"/invitations/new?cohort={concern.Cohort}",
            _ => $"/imports/{concern.Import}",
        };
}
