using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts.Contracts;

/// <summary>As much of a cohort as other modules ask for.</summary>
/// <param name="Curriculum">The edition that its classes are taught by; null while none is chosen.</param>
/// <param name="RuleSet">The academic rules that its classes go by; null while none are chosen.</param>
public sealed record CohortSummary(
    CohortId Id,
    string Code,
    string Name,
    int PlannedSize,
    DateOnly FilingFrom,
    DateOnly FilingTo,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    CurriculumId? Curriculum = null,
    RuleSetId? RuleSet = null
);

/// <param name="Target">How many are to finish, in all cohorts together.</param>
public sealed record ProgrammeSummary(string NameVi, string NameEn, int Target);

/// <summary>A class and the seats left in it.</summary>
public sealed record ClassSummary(
    ClassId Id,
    CohortId CohortId,
    string Code,
    int Capacity,
    int SeatsTaken,
    UserId? Adviser,
    int Version = 0
)
{
    public int SeatsLeft => Capacity - SeatsTaken;

    /// <summary>The seats that it needs in a room: its trainees, or its size while it is empty.</summary>
    public int Heads => SeatsTaken > 0 ? SeatsTaken : Capacity;

    /// <summary>The adviser as people call them; known where a cohort is shown with its classes.</summary>
    public string? AdviserName { get; init; }
}

public interface ICohortDirectory
{
    Task<CohortSummary?> Find(CohortId id, CancellationToken ct);

    Task<CohortSummary?> FindByCode(string code, CancellationToken ct);

    /// <summary>The programme that a cohort belongs to.</summary>
    Task<ProgrammeSummary> ProgrammeOf(CohortId id, CancellationToken ct);

    /// <summary>Every cohort by code.</summary>
    Task<IReadOnlyList<CohortSummary>> All(CancellationToken ct);

    /// <summary>The cohorts of these classes, in the order of their ids.</summary>
    Task<IReadOnlyList<CohortSummary>> Of(IReadOnlyCollection<ClassId> classes, CancellationToken ct);

    /// <summary>The classes of a cohort by code.</summary>
    Task<IReadOnlyList<ClassSummary>> Classes(CohortId id, CancellationToken ct);

    Task<ClassSummary?> FindClass(ClassId id, CancellationToken ct);

    Task<ClassSummary?> FindClassByCode(string code, CancellationToken ct);

    /// <summary>Every class of every cohort by code.</summary>
    Task<IReadOnlyList<ClassSummary>> AllClasses(CancellationToken ct);

    /// <summary>The classes that this account advises.</summary>
    IQueryable<ClassId> ClassesOf(UserId adviser);
}

/// <summary>Seats are taken and given back through their class, which never has more taken than its capacity.</summary>
public interface IClassSeats
{
    Task<Result<int>> Take(ClassId id, int seats, CancellationToken ct);

    Task<Result<int>> GiveBack(ClassId id, int seats, CancellationToken ct);
}
