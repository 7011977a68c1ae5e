using System.Globalization;
using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Scoring;

/// <summary>Scores as people type them: 7,25 or 7.25, V for absent, nothing.</summary>
public static partial class TypedScore
{
    private static readonly string[] AbsentWords = ["v", "vang", "absent"];

    /// <summary>As it stands in a cell and can be typed again.</summary>
    public static string Write(ScoreValue value) =>
        value.Absent ? "V" : value.Value?.ToString("0.##", CultureInfo.CurrentCulture) ?? "";

    internal static Result<ScoreValue> Read(string? text, ScoreColumn column)
    {
        var typed = Vietnamese.Clean(text ?? "");
        if (typed is "" or "-" or "–")
            return ScoreValue.None;
        if (!column.IsPriority && AbsentWords.Contains(Vietnamese.Key(typed)))
            return ScoreValue.WasAbsent;
        if (!Digits().IsMatch(typed))
            return ScoringErrors.Unreadable.With("typed", typed);

        var value = decimal.Parse(typed.Replace(',', '.'), CultureInfo.InvariantCulture);
        if (column.IsPriority && !decimal.IsInteger(value))
            return ScoringErrors.GroupNotWhole.With("typed", value);
        return value > column.Most
            ? ScoringErrors.AboveScale.With("typed", value).With("highest", column.Most)
            : ScoreValue.Of(value);
    }

    [GeneratedRegex(@"^\d{1,4}([.,]\d{1,2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
