using System.Numerics;

namespace Training.Application.Enrolment.Scoring;

public enum ScoreOutcome
{
    /// <summary>There is a total.</summary>
    Scored,

    /// <summary>A score is not entered yet.</summary>
    Missing,

    /// <summary>Was absent where a score is needed.</summary>
    Absent,

    /// <summary>Has less than a component asks for at least.</summary>
    BelowLeast,
}

/// <param name="Value">The total; null unless scored.</param>
/// <param name="Component">The first component that stands in the way; null when scored.</param>
public sealed record TotalScore(ScoreOutcome Outcome, decimal? Value, string? Component)
{
    /// <summary>The weighted total of one applicant. What rules somebody out is said before what is missing.</summary>
    internal static TotalScore Of(ScoringTerms terms, IReadOnlyDictionary<string, ScoreValue> scores)
    {
        ScoreValue Of(ScoreComponent component) => scores.GetValueOrDefault(component.Code);

        if (terms.Components.FirstOrDefault(one => Of(one).Absent) is { } absent)
            return new(ScoreOutcome.Absent, null, absent.Code);
        if (terms.Components.FirstOrDefault(one => Of(one).Value < one.Least) is { } low)
            return new(ScoreOutcome.BelowLeast, null, low.Code);
        if (terms.Components.FirstOrDefault(one => Of(one).IsEmpty) is { } missing)
            return new(ScoreOutcome.Missing, null, missing.Code);
        return new(ScoreOutcome.Scored, Weighted(terms, one => Of(one).Value!.Value), null);
    }

    /// <summary>
    /// In whole numbers over one denominator, so that nothing is rounded before the end: a third of a point on one scale and
    /// two thirds on another are a whole one, and a half is a half.
    /// </summary>
    private static decimal Weighted(ScoringTerms terms, Func<ScoreComponent, decimal> score)
    {
        const int hundred = 100;
        var scales = terms.Components.Aggregate(BigInteger.One, (all, one) => Multiple(all, one.Scale));
        var sum = terms.Components.Aggregate(
            BigInteger.Zero,
            (all, one) => all + Hundredths(one.Weight) * Hundredths(score(one)) * (scales / one.Scale)
        );
        var places = BigInteger.Pow(10, terms.Decimals);
        var (top, bottom) = (sum * terms.Scale * places, scales * hundred * hundred * hundred);
        var rounded = (2 * top + bottom) / (2 * bottom); // half away from zero; nothing here is below it
        return (decimal)rounded / (decimal)places;
    }

    private static BigInteger Hundredths(decimal value) => new(value * 100);

    private static BigInteger Multiple(BigInteger one, BigInteger other) =>
        one / BigInteger.GreatestCommonDivisor(one, other) * other;
}
