namespace Training.Application.Enrolment.Contracts;

/// <summary>What the eligibility policy of a cohort says of one application.</summary>
public enum EligibilityOutcome
{
    /// <summary>Every condition of some path is met (đủ điều kiện).</summary>
    Eligible,

    /// <summary>No path is met yet, and one may be: it breaks nothing, but something cannot be read from the file (chưa rõ).</summary>
    Incomplete,

    /// <summary>Each path has a condition that is certainly not met (không đủ điều kiện).</summary>
    NotEligible,
}
