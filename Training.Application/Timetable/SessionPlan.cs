using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Everything that is decided about a session.</summary>
/// <param name="ModuleId">What is taught.</param>
/// <param name="Lesson">The number of the lesson within the module; null: not a certain one.</param>
/// <param name="Date">The day.</param>
/// <param name="Slot">The time of day.</param>
/// <param name="Classes">One, or several in a merged lecture (ghép lớp, DAY-04).</param>
/// <param name="Instructors">None yet, one, or several together.</param>
/// <param name="Room">Null where none is needed, or not yet chosen.</param>
/// <param name="Note">What to bring, where to meet; at most 200 characters.</param>
public sealed record SessionPlan(
    ModuleId ModuleId,
    int? Lesson,
    DateOnly Date,
    Slot Slot,
    IReadOnlyList<ClassId> Classes,
    IReadOnlyList<InstructorId> Instructors,
    RoomId? Room,
    string? Note = null
)
{
    /// <summary>Who and what is taken by it, each once.</summary>
    public IEnumerable<(Resource Resource, Guid Id)> Resources =>
        Classes
            .Select(id => (Resource.Class, id.Value))
            .Concat(Instructors.Select(id => (Resource.Instructor, id.Value)))
            .Concat(Room is { } room ? [(Resource.Room, room.Value)] : []);
}

/// <summary>A half-open run of periods of the day's grid, or two times of the day.</summary>
public readonly record struct Slot(int? FirstPeriod, int? UntilPeriod, TimeOnly? Begins, TimeOnly? Ends)
{
    /// <param name="first">The first period.</param>
    /// <param name="until">The first that no longer belongs to it.</param>
    public static Slot OfPeriods(int first, int until) => new(first, until, Begins: null, Ends: null);

    public static Slot OfTimes(TimeOnly begins, TimeOnly ends) =>
        new(FirstPeriod: null, UntilPeriod: null, begins, ends);
}

/// <summary>A slot as the grid of its day places it.</summary>
/// <param name="Periods">How many teaching periods it counts.</param>
public sealed record SessionTime(Interval Interval, int Periods);
