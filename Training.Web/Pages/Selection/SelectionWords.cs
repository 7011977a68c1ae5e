using Training.Application.Common;
using Training.Application.Enrolment.Selection;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Scoring;

namespace Training.Web.Pages.Selection;

/// <summary>What pages say of a selection: to HR and to the applicant in the same sentences.</summary>
internal static class SelectionWords
{
    /// <summary>Why somebody was admitted, waits or was not ranked.</summary>
    public static IEnumerable<string> Why(Texts texts, SelectionReason why)
    {
        if (why.Standings.Count == 0)
        {
            yield return texts[$"selection.why_{Words.Snake(why.Outcome.ToString())}"];
            yield break;
        }
        foreach (var standing in why.Seat is { } seat ? [seat] : why.Standings)
        {
            yield return Why(texts, standing);
            if (standing.ByLot)
                yield return texts["selection.decided_by_lot"];
            else if (standing.DecidedBy is { } rule)
                yield return texts["selection.decided_by", ("rule", texts.Say(rule, why.Terms!))];
        }
    }

    private static string Why(Texts texts, NamedStanding standing) =>
        texts[
            standing.IsTheirs ? "selection.why_admitted"
            : standing.Last is null ? "selection.why_no_seat"
            : "selection.why_reserve",
            ("unit", standing.Unit),
            ("post", CohortWords.Post(standing.Post)),
            ("field", standing.Field.Length > 0 ? $" ({standing.Field})" : ""),
            ("seats", standing.Seats),
            ("rank", standing.Rank),
            ("of", standing.Of),
            ("reserve", standing.Reserve),
            ("last", standing.Last)
        ];

    public static string WhereToMend(Error missing) =>
        missing.Code switch
        {
            "selection.no_policy" => "eligibility",
            "selection.no_plan" => "scoring",
            _ => "quotas",
        };

    public static string Tone(SelectionState state) =>
        state switch
        {
            SelectionState.Decided => "ok",
            SelectionState.Ranked => "",
            _ => "run",
        };

    public static string Icon(SelectionState state) =>
        state switch
        {
            SelectionState.Decided => "circle-check",
            SelectionState.Ranked => "pencil",
            _ => "progress",
        };

    public static string Tone(SelectionOutcome outcome) =>
        outcome switch
        {
            SelectionOutcome.Admitted => "ok",
            SelectionOutcome.Reserve => "info",
            SelectionOutcome.Unclear or SelectionOutcome.FileIncomplete or SelectionOutcome.NotScored => "warn",
            _ => "",
        };

    public static string Icon(SelectionOutcome outcome) =>
        outcome switch
        {
            SelectionOutcome.Admitted => "circle-check",
            SelectionOutcome.Reserve => "hourglass",
            SelectionOutcome.Unclear or SelectionOutcome.FileIncomplete or SelectionOutcome.NotScored =>
                "alert-triangle",
            _ => "circle-x",
        };
}
