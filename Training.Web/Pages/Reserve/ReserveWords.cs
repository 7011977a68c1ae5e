using Training.Application.Enrolment.Reserve;

namespace Training.Web.Pages.Reserve;

internal static class ReserveWords
{
    public static (string Tone, string Icon) Look(OfferState state) =>
        state switch
        {
            OfferState.Accepted or OfferState.Confirmed => ("ok", "circle-check"),
            OfferState.Open => ("run", "hourglass"),
            _ => ("", "circle-x"),
        };
}
