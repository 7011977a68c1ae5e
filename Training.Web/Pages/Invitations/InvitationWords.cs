using Training.Application.Enrolment.Invitations;

namespace Training.Web.Pages.Invitations;

/// <summary>What the pages of accounts and letters for trainees say alike.</summary>
internal static class InvitationWords
{
    /// <summary>Those who get nothing, in the order in which somebody would see to them.</summary>
    public static readonly Reach[] OutOfReach =
    [
        Reach.NoEmail,
        Reach.SharedEmail,
        Reach.EmailOfAnother,
        Reach.Disabled,
        Reach.NotEnrolled,
        Reach.Written,
        Reach.Active,
    ];

    /// <summary>What a round is about: a cohort or class, or people picked from a list.</summary>
    public static string Subject(this Texts texts, RoundLine round) =>
        round.Subject ?? texts["invitations.picked", ("count", round.Total)];

    public static (string Tone, string Icon) Look(RoundState state) =>
        state switch
        {
            RoundState.UnderWay => ("run", "progress"),
            RoundState.Held => ("warn", "player-pause"),
            RoundState.Done => ("ok", "circle-check"),
            _ => ("", "player-stop"),
        };
}
