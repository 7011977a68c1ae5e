using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>What a list of people is narrowed to. Nothing set is everybody the actor may see.</summary>
public sealed record PeopleFilter
{
    /// <summary>As typed: a name or its beginnings, an ID number, the number of a file.</summary>
    public string? Text { get; init; }

    /// <summary>Code of a cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Code of a class.</summary>
    public string? Class { get; init; }
    public CandidacyState? State { get; init; }
    public UnitId? Unit { get; init; }

    /// <summary>Code of a commune post.</summary>
    public string? Post { get; init; }
    public Gender? Gender { get; init; }

    internal bool IsOfEnrolment => (Cohort, Class, State, Unit, Post) != (null, null, null, null, null);
}
