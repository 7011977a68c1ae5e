using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>What a policy says of one file: the outcome, and the answer to each thing it asks by the key of the condition.</summary>
/// <param name="Path">The path that is met; else the one that is still open and lacks least; null where none is.</param>
public sealed record Judgement(EligibilityOutcome Outcome, string? Path, IReadOnlyDictionary<string, Answer> Answers);

/// <summary>
/// Judges files by one policy. What is asked in several paths is looked at once. The same file and findings give the same
/// judgement, whenever and wherever.
/// </summary>
internal sealed class PolicyJudge
{
    private readonly IReadOnlyList<(string Key, Condition Condition)> _asked;
    private readonly IReadOnlyList<(string Code, IReadOnlyList<string> Keys)> _paths;

    public PolicyJudge(PolicyContent content)
    {
        var keys = content.All.ToDictionary(condition => condition, condition => condition.Key(), ByReference);
        _asked = [.. keys.Select(pair => (pair.Value, pair.Key)).DistinctBy(pair => pair.Value)];
        _paths =
        [
            .. content.Paths.Select(path =>
                (path.Code, (IReadOnlyList<string>)[.. content.AskedOn(path).Select(c => keys[c]).Distinct()])
            ),
        ];
    }

    private static IEqualityComparer<Condition> ByReference => ReferenceEqualityComparer.Instance;

    /// <param name="file">All that is known of the applicant.</param>
    /// <param name="settled">What HR found, by the key of the condition; it stands for what the words say.</param>
    public Judgement Judge(ApplicantFile file, IReadOnlyDictionary<string, bool> settled)
    {
        var answers = new Dictionary<string, Answer>(_asked.Count, StringComparer.Ordinal);
        foreach (var (key, condition) in _asked)
        {
            answers[key] =
                condition.MaySettle && settled.TryGetValue(key, out var met) ? Settled(met) : condition.Judge(file);
        }

        var open = _paths
            .Select(path => (path.Code, Unknown: Lacking(path.Keys, answers)))
            .Where(path => path.Unknown is not null)
            .ToList();
        if (open.Count == 0)
            return new(EligibilityOutcome.NotEligible, Path: null, answers);

        var (best, unknown) = open.MinBy(path => path.Unknown); // the first of those that lack as little
        return new(unknown == 0 ? EligibilityOutcome.Eligible : EligibilityOutcome.Incomplete, best, answers);
    }

    private static Answer Settled(bool met) =>
        met ? Answer.Met(Reasons.SettledMet) : Answer.NotMet(Reasons.SettledNotMet);

    /// <summary>How many conditions of a path are unknown; null where one is not met.</summary>
    private static int? Lacking(IReadOnlyList<string> keys, Dictionary<string, Answer> answers)
    {
        var states = keys.Select(key => answers[key].State).ToList();
        return states.Contains(ConditionState.NotMet) ? null : states.Count(state => state == ConditionState.Unknown);
    }
}
