using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>One thing that a case put right, as it was before and after. Never altered.</summary>
/// <param name="Code">Of the column, the condition or the document.</param>
/// <param name="Before">A score as a number with a point, <c>V</c> for absent, empty for none; else the name of a state.</param>
/// <param name="After">The same; of a condition empty where its words count again.</param>
/// <param name="Reason">Which paper shows it, or why a document is rejected; null for scores.</param>
public sealed record Correction(CorrectionKind Kind, string Code, string Before, string After, string? Reason = null);

/// <summary>Stored by name.</summary>
public enum CorrectionKind
{
    Score,

    /// <summary>What HR found of a condition that words leave in doubt.</summary>
    Condition,
    Document,
}

/// <summary>What is to be put right of one application; what stands so already is no correction.</summary>
public sealed record WantedCorrections(
    IReadOnlyList<ScoreCell> Scores,
    IReadOnlyList<ConditionFinding> Conditions,
    IReadOnlyList<DocumentFinding> Documents
)
{
    public static readonly WantedCorrections None = new([], [], []);

    public bool IsEmpty => Scores.Count + Conditions.Count + Documents.Count == 0;

    internal bool AreOf(CandidacyId application) =>
        Scores
            .Select(one => one.Candidacy)
            .Concat(Conditions.Select(one => one.Candidacy))
            .Concat(Documents.Select(one => one.Candidacy))
            .All(one => one == application);
}

/// <param name="Condition">Its key, as the verdict names it.</param>
/// <param name="Met">Null takes the finding back: the words count again.</param>
/// <param name="Reason">Which paper says so; 1 to 500 characters.</param>
public sealed record ConditionFinding(CandidacyId Candidacy, string Condition, bool? Met, string Reason);

/// <summary>By what a selection was decided.</summary>
/// <param name="Selection">The last one that was decided by it.</param>
/// <param name="Policy">The edition of the policy that it was judged by.</param>
/// <param name="Path">The code of the path that was met, else of the open one that lacked least; null: none.</param>
public sealed record DecidedVerdict(int Selection, int Policy, EligibilityOutcome Outcome, string? Path);

/// <param name="Text">As cleaned.</param>
internal sealed record Complaint(
    DateOnly FiledOn,
    DateOnly DueOn,
    string Text,
    UserId Owner,
    string By,
    DateTimeOffset At
);
