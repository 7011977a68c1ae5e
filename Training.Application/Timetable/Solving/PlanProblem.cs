using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Solving;

/// <summary>
/// What is to be planned and everything that bears on it, in numbers: whoever searches sees indexes into these lists and
/// neither the database nor the calendar. It travels to the solving process as JSON.
/// </summary>
public sealed record PlanProblem
{
    /// <summary>The half-days on which something can be taught, in the order of time; days off are left out.</summary>
    public required IReadOnlyList<HalfDay> Slots { get; init; }
    public required IReadOnlyList<PlanClass> Classes { get; init; }
    public required IReadOnlyList<PlanInstructor> Instructors { get; init; }
    public required IReadOnlyList<PlanRoom> Rooms { get; init; }
    public required IReadOnlyList<PlanCourse> Courses { get; init; }
    public required IReadOnlyList<PlanRun> Runs { get; init; }

    /// <summary>Pairs of classes that share trainees, and so are never taught at the same time.</summary>
    public IReadOnlyList<ClassPair> Apart { get; init; } = [];
}

/// <param name="Part">Nobody has two sessions in one half-day.</param>
public readonly record struct HalfDay(DateOnly Date, DayPart Part);

/// <param name="Heads">Seats that it needs.</param>
/// <param name="Closed">Slots on which it cannot be taught: before it opens, after it closes.</param>
/// <param name="Taken">Slots on which it has a session that stays as it is.</param>
public sealed record PlanClass(Guid Id, string Code, int Heads, IReadOnlyList<int> Closed, IReadOnlyList<int> Taken);

/// <param name="Away">Slots on which they cannot teach: absent, unavailable, or teaching what stays as it is.</param>
/// <param name="Unwanted">Slots on which they would rather not teach.</param>
/// <param name="MaxPerWeek">Teaching periods from Monday to Sunday.</param>
/// <param name="Load">Periods of sessions that stay as they are, by the Monday of the week.</param>
public sealed record PlanInstructor(
    Guid Id,
    string Name,
    IReadOnlyList<int> Away,
    IReadOnlyList<int> Unwanted,
    int MaxPerWeek,
    IReadOnlyDictionary<DateOnly, int> Load
);

/// <param name="Capacity">Seats.</param>
/// <param name="Taken">Slots on which it is closed, or used by what stays as it is.</param>
public sealed record PlanRoom(
    Guid Id,
    string Code,
    Guid Site,
    int Capacity,
    IReadOnlyList<RoomFeature> Features,
    IReadOnlyList<int> Taken
);

/// <summary>A module that a class is still to be taught, by one person from beginning to end.</summary>
/// <param name="Class">Index of the class.</param>
/// <param name="Module">Its code.</param>
/// <param name="Instructors">Indexes of those who may teach it; only one where the class knows its instructor already.</param>
public sealed record PlanCourse(int Class, Guid ModuleId, string Module, IReadOnlyList<int> Instructors);

/// <summary>Lessons of a course that follow each other and are all in a room, or all outside. Its sessions change places freely.</summary>
/// <param name="Course">Index of the course.</param>
/// <param name="Sessions">In the order in which they are taught; each takes one half-day.</param>
/// <param name="NeedsRoom">False outside the school: no room is taken.</param>
/// <param name="Needs">What the room must have.</param>
/// <param name="After">Indexes of runs of the same class that must be over before this one begins.</param>
/// <param name="Earliest">The first slot on which it can be: what must come before is planned already.</param>
/// <param name="Latest">The last slot on which it can be.</param>
public sealed record PlanRun(
    int Course,
    IReadOnlyList<PlanLesson> Sessions,
    bool NeedsRoom,
    IReadOnlyList<RoomFeature> Needs,
    IReadOnlyList<int> After,
    int Earliest,
    int Latest
);

/// <param name="Lesson">The number of the lesson that it is for; null where the module has none left.</param>
/// <param name="Periods">Teaching periods, 1 to those of a half-day.</param>
public readonly record struct PlanLesson(int? Lesson, int Periods);

public readonly record struct ClassPair(int One, int Other);
