namespace Training.Application.Assessment.Results;

/// <summary>The one way to average and to round: exact decimals, rounded half away from zero, once (SCO-03, SCO-04, P17).</summary>
internal static class Rounding
{
    public static decimal Of(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Null of nothing.</summary>
    public static decimal? Mean(IEnumerable<(decimal Weight, decimal Score)> scores)
    {
        var (weights, sum) = (0m, 0m);
        foreach (var (weight, score) in scores)
            (weights, sum) = (weights + weight, sum + (weight * score));
        return weights == 0 ? null : sum / weights;
    }
}
