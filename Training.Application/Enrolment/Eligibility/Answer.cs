namespace Training.Application.Enrolment.Eligibility;

/// <summary>What a file says to one condition.</summary>
public enum ConditionState
{
    Met,
    NotMet,

    /// <summary>The file says nothing, or not in words that leave no doubt. It never counts as not met.</summary>
    Unknown,
}

/// <summary>The answer of a file to one condition, with what was seen.</summary>
/// <param name="Reason">Names a sentence that is shown to HR and to the applicant alike: <c>policies.age_over</c>.</param>
/// <param name="Facts">What fills its placeholders. Never more of a sensitive value than the state already says.</param>
public sealed record Answer(ConditionState State, string Reason, IReadOnlyList<Fact> Facts)
{
    internal static Answer Met(string reason, params IReadOnlyList<Fact> facts) =>
        new(ConditionState.Met, reason, facts);

    internal static Answer NotMet(string reason, params IReadOnlyList<Fact> facts) =>
        new(ConditionState.NotMet, reason, facts);

    internal static Answer Unknown(string reason, params IReadOnlyList<Fact> facts) =>
        new(ConditionState.Unknown, reason, facts);

    /// <summary>Of a value that can be compared: met or not, and what the file says.</summary>
    internal static Answer Of(bool met, object? seen) =>
        met ? Met(Reasons.Seen, new Fact("seen", seen)) : NotMet(Reasons.SeenOther, new Fact("seen", seen));
}

/// <summary>Sentences that several conditions share; those of one condition stand in it.</summary>
internal static class Reasons
{
    public const string Seen = "policies.seen";
    public const string SeenOther = "policies.seen_other";
    public const string Missing = "policies.missing";
    public const string Unreadable = "policies.unreadable";
    public const string SettledMet = "policies.settled_met";
    public const string SettledNotMet = "policies.settled_not_met";
}
