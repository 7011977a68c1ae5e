using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>Where one person stands in one cohort.</summary>
public sealed class Standing
{
    public required PersonId PersonId { get; init; }
    public required CandidacyId CandidacyId { get; init; }
    public required CohortId CohortId { get; init; }
    public required CandidacyState State { get; init; }

    /// <summary>The class the person is in now; null for none.</summary>
    public ClassId? ClassId { get; init; }

    /// <summary>The commune post applied for.</summary>
    public string? Post { get; init; }

    /// <summary>The receiving unit.</summary>
    public UnitId? Unit { get; init; }
}

/// <summary>Everybody's standing, to be joined and filtered in the database by whoever lists people.</summary>
public interface IStandings
{
    /// <summary>Untracked, and composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<Standing> All { get; }
}
