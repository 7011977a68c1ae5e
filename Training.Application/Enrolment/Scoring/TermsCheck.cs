namespace Training.Application.Enrolment.Scoring;

/// <summary>What makes the terms of a plan fit together. All that is wrong is found at once.</summary>
internal static class TermsCheck
{
    private const int LongestName = 120;

    /// <summary>As they are kept: codes in capitals, names cleaned, English after Vietnamese where there is none.</summary>
    public static ScoringTerms Cleaned(this ScoringTerms terms) =>
        terms with
        {
            Components =
            [
                .. terms.Components.Select(one =>
                {
                    var (vi, en) = (Vietnamese.Clean(one.NameVi), Vietnamese.Clean(one.NameEn));
                    return one with { Code = Code.Clean(one.Code), NameVi = vi, NameEn = en.Length == 0 ? vi : en };
                }),
            ],
        };

    public static IEnumerable<Error> Flaws(this ScoringTerms terms)
    {
        if (terms.Components.Count == 0)
            yield return ScoringErrors.NoComponents;
        if (terms.Components.Count > ScoringTerms.MostComponents)
            yield return ScoringErrors.TooManyComponents.With("most", ScoringTerms.MostComponents);
        foreach (var flaw in terms.Components.Index().SelectMany(one => Flaws(terms, one.Item, one.Index)))
            yield return flaw;
        if (terms.Components.Count > 0 && terms.Components.Sum(one => one.Weight) is var sum && sum != 100)
            yield return ScoringErrors.WeightsNotWhole.With("sum", sum);
        if (terms.Scale is < 1 or > ScoringTerms.MostScale)
            yield return ScoringErrors.TotalScale.With("most", ScoringTerms.MostScale);
        if (terms.Decimals is < 0 or > 2)
            yield return ScoringErrors.Decimals;
        foreach (var (i, tie) in terms.Ties.Index())
        {
            if (tie.Rule == TieRule.Component && terms.Components.All(one => one.Code != tie.Component))
                yield return ScoringErrors.Tie("tie_component_unknown", i).With("component", tie.Component);
            else if (terms.Ties.Take(i).Contains(tie))
                yield return ScoringErrors.Tie("tie_twice", i);
        }
    }

    private static IEnumerable<Error> Flaws(ScoringTerms terms, ScoreComponent one, int index)
    {
        if (!Code.IsCode(one.Code))
            yield return At("code_malformed", nameof(one.Code));
        else if (one.Code == ScoreColumn.PriorityCode)
            yield return At("code_reserved", nameof(one.Code)).With("code", one.Code);
        else if (terms.Components.Take(index).Any(other => other.Code == one.Code))
            yield return At("code_twice", nameof(one.Code)).With("code", one.Code);
        if (one.NameVi.Length == 0)
            yield return At("name_missing", nameof(one.NameVi));
        if (Math.Max(one.NameVi.Length, one.NameEn.Length) > LongestName)
            yield return At("name_too_long", nameof(one.NameVi)).With("longest", LongestName);
        if (one.Weight is <= 0 or > 100 || !IsHundredths(one.Weight))
            yield return At("weight_out_of_range", nameof(one.Weight));
        if (one.Scale is < 1 or > ScoringTerms.MostScale)
            yield return At("scale_out_of_range", nameof(one.Scale)).With("most", ScoringTerms.MostScale);
        if (one.Least is { } least && (least < 0 || least > one.Scale || !IsHundredths(least)))
            yield return At("least_out_of_range", nameof(one.Least)).With("most", one.Scale);

        Error At(string name, string field) => ScoringErrors.Component(name, index, field);
    }

    private static bool IsHundredths(decimal value) => decimal.IsInteger(value * 100);
}
