using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>
/// What a policy says of an application. It says nothing that file, findings and policy do not say: when one of them changes
/// it is thrown away in the same transaction, and judged again in the background. Once a decision rests on it, it stays.
/// </summary>
public sealed class Verdict
{
    private Verdict() { }

    public CandidacyId CandidacyId { get; private set; }
    public CohortId CohortId { get; private set; }

    /// <summary>The number of the policy it was judged by.</summary>
    public int Policy { get; private set; }
    public EligibilityOutcome Outcome { get; private set; }

    /// <summary>The code of the path that is met; else of the open one that lacks least; null where none is.</summary>
    public string? Path { get; private set; }
    public DateTimeOffset JudgedAt { get; private set; }

    /// <summary>When a decision came to rest on it; null while it follows the file.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>Every answer with its evidence, some of which is sensitive (SEC-03).</summary>
    internal string Sealed { get; private set; } = "";

    internal static Verdict Of(
        CandidacyId candidacy,
        EligibilityPolicy policy,
        Judgement judgement,
        string answers,
        DateTimeOffset now,
        bool frozen
    ) =>
        new()
        {
            CandidacyId = candidacy,
            CohortId = policy.CohortId,
            Policy = policy.Number,
            Outcome = judgement.Outcome,
            Path = judgement.Path,
            Sealed = answers,
            JudgedAt = now,
            FrozenAt = frozen ? now : null,
        };
}
