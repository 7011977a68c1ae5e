using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Eligibility;

public enum PolicyState
{
    Draft,

    /// <summary>Applications are judged by it.</summary>
    InForce,

    /// <summary>It was in force; what was decided by it still names it.</summary>
    Replaced,
}

/// <summary>
/// One edition of the eligibility policy of a cohort (điều kiện dự tuyển). In force it never changes: a change is the next
/// number. A draft may be incomplete; it is checked as a whole when it is put in force.
/// </summary>
public sealed class EligibilityPolicy : AggregateRoot
{
    private EligibilityPolicy() { }

    public PolicyId Id { get; private set; }
    public CohortId CohortId { get; private set; }

    /// <summary>1 for the first of the cohort, and so on.</summary>
    public int Number { get; private set; }
    public PolicyState State { get; private set; }
    public PolicyContent Content { get; private set; } = new([], []);

    /// <summary>Who wrote on it last, as they were called then.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>Who put it in force; null while it is a draft.</summary>
    public string? ApprovedBy { get; private set; }
    public DateTimeOffset? InForceAt { get; private set; }

    /// <summary>The decision that made it; often there is none.</summary>
    public Decision Decision { get; private set; } = Decision.None;

    /// <summary>Counts whoever judged by it, so that two who do cannot overtake each other: see <see cref="Verdicts"/>.</summary>
    public int Turn { get; private set; }

    internal static EligibilityPolicy Draft(
        PolicyId id,
        CohortId cohort,
        int number,
        PolicyContent content,
        string by
    ) =>
        new()
        {
            Id = id,
            CohortId = cohort,
            Number = number,
            Content = content,
            Writer = by,
        };

    internal Result<EligibilityPolicy> Change(PolicyContent content, string by)
    {
        if (State != PolicyState.Draft)
            return PolicyErrors.NotADraft.With("number", Number);

        (Content, Writer) = (content, by);
        Changed();
        return this;
    }

    /// <summary>From now on applications are judged by it; refused with all that is wrong with it.</summary>
    internal Result<EligibilityPolicy> PutInForce(Decision decision, string by, DateTimeOffset now)
    {
        if (State != PolicyState.Draft)
            return PolicyErrors.NotADraft.With("number", Number);
        if (PolicyCheck.Check(Content) is { Count: > 0 } flaws)
            return Result<EligibilityPolicy>.Refuse(flaws);

        (State, Decision, ApprovedBy, InForceAt) = (PolicyState.InForce, decision, by, now);
        Changed();
        return this;
    }

    internal void Replace()
    {
        State = PolicyState.Replaced;
        Changed();
    }
}

public readonly record struct PolicyId(Guid Value) : ITypedId<PolicyId>
{
    public static PolicyId From(Guid value) => new(value);

    public static PolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out PolicyId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
