using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts;

/// <summary>What HR decides of a cohort before it opens: its names, its size, and when people apply and study.</summary>
public sealed record CohortPlan
{
    public required string NameVi { get; init; }
    public required string NameEn { get; init; }

    /// <summary>How many people are to be admitted, 1 to 10,000.</summary>
    public required int PlannedSize { get; init; }

    /// <summary>First and last day on which files are taken.</summary>
    public required DateOnly FilingFrom { get; init; }
    public required DateOnly FilingTo { get; init; }

    /// <summary>Opening and closing day of the course.</summary>
    public required DateOnly OpensOn { get; init; }
    public required DateOnly ClosesOn { get; init; }

    /// <summary>The decision that opens the cohort; what is not known of it stays empty.</summary>
    public Decision Decision { get; init; } = Decision.None;

    /// <summary>The academic rules to go by; null keeps those it has, or takes the newest in force on the opening day.</summary>
    public RuleSetId? RuleSet { get; init; }

    /// <summary>What is taught; null keeps what it has, or leaves the choice open.</summary>
    public CurriculumId? Curriculum { get; init; }

    /// <summary>Every pair of dates that cannot both be right, each with both dates.</summary>
    public IEnumerable<Error> Contradictions()
    {
        if (FilingTo < FilingFrom)
            yield return CohortErrors.FilingEndsBeforeItBegins.With("from", FilingFrom).With("to", FilingTo);
        if (OpensOn <= FilingTo)
            yield return CohortErrors.OpensBeforeFilingEnds.With("opens", OpensOn).With("to", FilingTo);
        if (ClosesOn <= OpensOn)
            yield return CohortErrors.ClosesBeforeItOpens.With("opens", OpensOn).With("closes", ClosesOn);
    }
}
