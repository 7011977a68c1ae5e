using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>A path with everything it asks, and the answer of one file to each.</summary>
/// <param name="State">Met, not met, or unknown while nothing is not met; null where it would tell what is hidden.</param>
public sealed record PathView(EligibilityPath Path, ConditionState? State, IReadOnlyList<ConditionLine> Lines)
{
    /// <param name="policy">What the file was judged by.</param>
    /// <param name="answers">By the key of the condition.</param>
    /// <param name="seesSensitive">Whether the reader may see what is sensitive (SEC-03).</param>
    internal static IReadOnlyList<PathView> Of(
        PolicyContent policy,
        IReadOnlyDictionary<string, Answer> answers,
        bool seesSensitive
    ) =>
        [
            .. policy.Paths.Select(path =>
            {
                var asked = policy.AskedOn(path).ToList();
                var lines = asked.ConvertAll(condition => ConditionLine.Of(condition, answers, seesSensitive));
                return new PathView(path, lines.Exists(line => line.Hidden) ? null : StateOf(lines), lines);
            }),
        ];

    private static ConditionState StateOf(List<ConditionLine> lines) =>
        lines.Exists(line => line.Answer!.State == ConditionState.NotMet) ? ConditionState.NotMet
        : lines.Exists(line => line.Answer!.State == ConditionState.Unknown) ? ConditionState.Unknown
        : ConditionState.Met;
}

/// <param name="Key">Names the requirement for a finding.</param>
/// <param name="Answer">Null where it is sensitive and the reader may not see that.</param>
public sealed record ConditionLine(string Key, Condition Condition, Answer? Answer)
{
    public bool Hidden => Answer is null;

    internal static ConditionLine Of(
        Condition condition,
        IReadOnlyDictionary<string, Answer> answers,
        bool seesSensitive
    )
    {
        var key = condition.Key();
        return new(key, condition, condition.IsSensitive && !seesSensitive ? null : answers[key]);
    }
}
