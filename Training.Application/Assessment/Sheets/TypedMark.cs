using System.Globalization;
using System.Text.RegularExpressions;
using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// A mark as people type it: comma or point, a letter for a state, nothing for nothing (LOC-02). What looks like a slip is
/// asked about and never put right in silence: 75 may be 7,5.
/// </summary>
public static partial class TypedMark
{
    /// <summary>As it stands in a cell and can be typed again: 7,25, V, or nothing.</summary>
    public static string Write(Mark mark) => mark.Value is { } value ? Number(value) : MarkCodes.Of(mark.State) ?? "";

    /// <summary>7,0 and 7,25: at least one decimal (SCO-01).</summary>
    public static string Number(decimal value) => value.ToString("0.0#", CultureInfo.CurrentCulture);

    internal static Result<Mark> Read(string? text, ScoreRules scale)
    {
        var typed = Vietnamese.Clean(text ?? "");
        if (typed is "" or "-" or "–")
            return Mark.None;
        if (MarkCodes.Read(typed) is { } state)
            return new Mark(state);
        if (!Digits().IsMatch(typed))
            return SheetRefusals.Unreadable.With("typed", typed);

        var value = Plain(decimal.Parse(typed.Replace(',', '.'), CultureInfo.InvariantCulture));
        if (value > scale.Max)
            return AboveScale(value, scale);
        return scale.Allows(value) ? Mark.Of(value) : OffStep(value, scale);
    }

    private static Error AboveScale(decimal value, ScoreRules scale)
    {
        var maybe = new[] { value / 10, value / 100 }.FirstOrDefault(other => other <= scale.Max);
        var likely = decimal.IsInteger(value) && maybe > 0 && maybe % scale.Step == 0;
        var error = (likely ? SheetRefusals.CommaMissing : SheetRefusals.AboveScale)
            .With("typed", value)
            .With("highest", Plain(scale.Max));
        return likely ? error.With("maybe", Plain(maybe)) : error;
    }

    private static Error OffStep(decimal value, ScoreRules scale)
    {
        var below = value - value % scale.Step;
        return SheetRefusals
            .OffStep.With("typed", value)
            .With("step", Plain(scale.Step))
            .With("below", Plain(below))
            .With("above", Plain(below + scale.Step));
    }

    /// <summary>Without zeros at the end, as it is said in a sentence.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"^\d{1,3}([.,]\d{1,2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
