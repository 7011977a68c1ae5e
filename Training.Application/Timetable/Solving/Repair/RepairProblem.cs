using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Solving.Repair;

/// <summary>
/// A window of weeks in which some sessions can no longer be as planned, in numbers as <see cref="PlanProblem"/>. What has
/// times of its own, or shares its half-day with another session of the same class, instructor or room, is no session of it:
/// it stays, and its people and room are taken then.
/// </summary>
public sealed record RepairProblem
{
    /// <summary>The half-days of the window in the order of time, also those of days off.</summary>
    public required IReadOnlyList<HalfDay> Slots { get; init; }
    public required IReadOnlyList<PlanClass> Classes { get; init; }

    /// <summary>Their load is what is planned outside these sessions; what they wish counts for nothing here.</summary>
    public required IReadOnlyList<PlanInstructor> Instructors { get; init; }
    public required IReadOnlyList<PlanRoom> Rooms { get; init; }
    public required IReadOnlyList<RepairSession> Sessions { get; init; }

    /// <summary>What must be taught before what.</summary>
    public IReadOnlyList<RepairOrder> Orders { get; init; } = [];

    /// <summary>Pairs of classes that share trainees, and so are never taught at the same time.</summary>
    public IReadOnlyList<ClassPair> Apart { get; init; } = [];

    /// <summary>Nothing is moved to them.</summary>
    public IReadOnlyList<FreeDay> DaysOff { get; init; } = [];
}

/// <summary>A session of the window, as it is planned now.</summary>
public sealed record RepairSession
{
    public required Guid Id { get; init; }

    /// <summary>Indexes; several when they are merged.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>Code of the module.</summary>
    public required string Module { get; init; }

    /// <summary>Index of the half-day.</summary>
    public required int Slot { get; init; }

    /// <summary>Indexes. Whoever changes, as many teach it afterwards.</summary>
    public required IReadOnlyList<int> Instructors { get; init; }

    /// <summary>Index; null where none is needed, and then it stays without.</summary>
    public required int? Room { get; init; }

    /// <summary>Teaching periods, the same wherever it goes.</summary>
    public required int Periods { get; init; }

    /// <summary>What the room must have; it must also hold all its classes.</summary>
    public IReadOnlyList<RoomFeature> Needs { get; init; } = [];

    /// <summary>Indexes of those who may teach it, with those who do now if they may go on.</summary>
    public required IReadOnlyList<int> MayTeach { get; init; }

    /// <summary>The first slot on which it can be, by what must come before outside the window.</summary>
    public required int Earliest { get; init; }

    /// <summary>The last slot on which it can be, by what must come after outside the window.</summary>
    public required int Latest { get; init; }

    /// <summary>Slots on which it cannot be for a reason of its own, as when somebody wants it at another time.</summary>
    public IReadOnlyList<int> NotAt { get; init; } = [];

    /// <summary>It cannot stay as it is: instructor away, room lost, day off, or somebody wants it otherwise.</summary>
    public bool Hit { get; init; }

    /// <summary>It must not change in any way: held, past or pinned.</summary>
    public bool Frozen { get; init; }
}

/// <summary>Sessions of a class that must be over before others of it begin.</summary>
/// <param name="Class">Index of the class.</param>
/// <param name="Before">Indexes of the sessions of what is built on.</param>
/// <param name="After">Indexes of the sessions that build on it.</param>
public sealed record RepairOrder(int Class, IReadOnlyList<int> Before, IReadOnlyList<int> After);

public sealed record FreeDay(DateOnly Date, string NameVi, string NameEn);
