using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Web.Pages;

/// <summary>Keys of the words for where people stand.</summary>
internal static class EnrolmentWords
{
    public static string Code(Gender gender) =>
        gender == Gender.Female ? "enrolment.gender_female" : "enrolment.gender_male";

    public static string Code(CandidacyState state) =>
        state switch
        {
            CandidacyState.Applied => "enrolment.state_applied",
            CandidacyState.Admitted => "enrolment.state_admitted",
            CandidacyState.Enrolled => "enrolment.state_enrolled",
            CandidacyState.OnLeave => "enrolment.state_on_leave",
            _ => "enrolment.state_withdrawn",
        };

    public static (string Tone, string Icon) Look(CandidacyState state) =>
        state switch
        {
            CandidacyState.Applied => ("", "file-text"),
            CandidacyState.Admitted => ("info", "user-check"),
            CandidacyState.Enrolled => ("run", "school"),
            CandidacyState.OnLeave => ("warn", "player-pause"),
            _ => ("", "user-off"),
        };
}
