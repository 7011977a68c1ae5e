using System.Globalization;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Rechecks;

/// <summary>What pages of rechecks say alike.</summary>
internal static class RecheckWords
{
    public static (string Tone, string Icon) Look(RecheckState state) =>
        state switch
        {
            RecheckState.Open => ("run", "hourglass"),
            RecheckState.Upheld => ("ok", "circle-check"),
            _ => ("", "circle-x"),
        };

    public static (string Tone, string Icon) Look(RecheckUrgency urgency) =>
        urgency switch
        {
            RecheckUrgency.Overdue => ("bad", "alert-circle"),
            RecheckUrgency.Soon => ("warn", "clock"),
            _ => ("", "clock"),
        };

    /// <summary>What stood before a correction, or after it.</summary>
    public static string Value(this Texts texts, CorrectionKind kind, string value) =>
        kind switch
        {
            CorrectionKind.Score => decimal.TryParse(value, CultureInfo.InvariantCulture, out var score)
                ? TypedScore.Write(ScoreValue.Of(score))
            : value is "" ? "–"
            : value,
            CorrectionKind.Document => texts.Word("documents", Enum.Parse<DocumentState>(value)),
            _ when value is "" => texts["rechecks.by_words"],
            _ => texts.Word("policies", Enum.Parse<ConditionState>(value)),
        };
}
