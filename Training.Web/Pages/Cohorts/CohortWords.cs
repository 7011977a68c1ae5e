using System.Globalization;
using Training.Application.Cohorts;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Cohorts;

/// <summary>What lists and pages of cohorts say alike.</summary>
internal static class CohortWords
{
    public static string Named(string vi, string en) => CultureInfo.CurrentUICulture.Name == "en" ? en : vi;

    /// <summary>The name of a post in the language of the request; its code where the catalogue has no such post.</summary>
    public static string Post(string? code) =>
        CommunePost.Find(code) is { } post ? Named(post.NameVi, post.NameEn) : code ?? "";

    public static string Code(CohortState state) =>
        state switch
        {
            CohortState.Planned => "cohorts.state_planned",
            CohortState.Filing => "cohorts.state_filing",
            CohortState.Selecting => "cohorts.state_selecting",
            CohortState.Running => "cohorts.state_running",
            _ => "cohorts.state_closed",
        };

    public static (string Tone, string Icon) Look(CohortState state) =>
        state switch
        {
            CohortState.Planned => ("", "calendar-event"),
            CohortState.Filing => ("info", "user-plus"),
            CohortState.Selecting => ("warn", "user-search"),
            CohortState.Running => ("run", "progress"),
            _ => ("ok", "circle-check"),
        };
}
