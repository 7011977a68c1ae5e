using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Scoring;

public enum PlanState
{
    /// <summary>May still be changed; nobody is scored by it.</summary>
    Draft,
    InForce,
    Replaced,
}

/// <summary>
/// How the applicants of a cohort are scored (thang điểm xét tuyển). What is in force never changes: a change is the next
/// number.
/// </summary>
public sealed class ScoringPlan(ScoringPlanId id, CohortId cohortId, int number, ScoringTerms terms, string writer)
    : AggregateRoot
{
    private ScoringPlan()
        : this(default, default, 0, null!, "") { }

    public ScoringPlanId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;

    /// <summary>1, 2, 3 within a cohort.</summary>
    public int Number { get; private set; } = number;
    public PlanState State { get; private set; }
    public ScoringTerms Terms { get; private set; } = terms;

    /// <summary>Who wrote on it last, as they were called then.</summary>
    public string Writer { get; private set; } = writer;

    /// <summary>Who put it in force, as they were called then.</summary>
    public string? PutInForceBy { get; private set; }
    public DateTimeOffset? InForceSince { get; private set; }

    /// <summary>Says from now on what the terms say, as far as they fit together.</summary>
    internal Result<ScoringPlan> Change(ScoringTerms terms, string writer)
    {
        var cleaned = terms.Cleaned();
        IReadOnlyList<Error> flaws = [.. cleaned.Flaws()];
        if (flaws.Count > 0)
            return Result<ScoringPlan>.Refuse(flaws);

        (Terms, Writer) = (cleaned, writer);
        Changed();
        return this;
    }

    internal void PutInForce(string by, DateTimeOffset now)
    {
        (State, PutInForceBy, InForceSince) = (PlanState.InForce, by, now);
        Changed();
    }

    internal void GiveWay()
    {
        State = PlanState.Replaced;
        Changed();
    }
}

public readonly record struct ScoringPlanId(Guid Value) : ITypedId<ScoringPlanId>
{
    public static ScoringPlanId From(Guid value) => new(value);

    public static ScoringPlanId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ScoringPlanId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
