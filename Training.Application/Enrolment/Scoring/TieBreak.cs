namespace Training.Application.Enrolment.Scoring;

/// <summary>What can come before what among equal totals. The drawing of lots is no rule of a plan: it is always the last.</summary>
public enum TieRule
{
    /// <summary>The priority group entered with the scores (đối tượng ưu tiên): 1 before 2, nobody's group last.</summary>
    PriorityGroup,

    /// <summary>The higher score in a component.</summary>
    Component,

    /// <summary>The better grade of the degree.</summary>
    DegreeGrade,

    /// <summary>The file that came in on an earlier day.</summary>
    FiledEarlier,

    /// <summary>The younger.</summary>
    Younger,
}

/// <param name="Component">The code of the component that is compared; null for every other rule.</param>
public sealed record TieBreak(TieRule Rule, string? Component = null);
