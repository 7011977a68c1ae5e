using System.Text.Json.Serialization;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>What there is too little of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShortageKind>))]
public enum ShortageKind
{
    /// <summary>A class has more sessions than half-days.</summary>
    ClassTime,

    /// <summary>Classes that share trainees have more sessions than half-days together.</summary>
    ClassesTogether,

    /// <summary>What must be taught before is over only after the last day on which it can be.</summary>
    NoDays,

    /// <summary>No room has the seats and what is needed.</summary>
    NoRoom,

    /// <summary>Rooms have fewer half-days than sessions need.</summary>
    RoomTime,

    /// <summary>Nobody may teach a module.</summary>
    NobodyQualified,

    /// <summary>Nobody who may teach a module to a class has time for all of it.</summary>
    NobodyFree,

    /// <summary>Those who may teach have fewer half-days than the modules need.</summary>
    InstructorTime,

    /// <summary>Those who may teach can take on fewer whole modules than there are classes to teach.</summary>
    WholeCourses,
}

/// <summary>A reason why not everything can be planned, whatever plan is chosen.</summary>
/// <param name="From">The first day of the weeks that it is about.</param>
/// <param name="To">The last day.</param>
/// <param name="Demand">Half-days that are needed at least; classes to teach for <see cref="ShortageKind.WholeCourses"/>.</param>
/// <param name="Supply">Half-days, or classes, for which there is what is needed.</param>
public sealed record Shortage(ShortageKind Kind, DateOnly From, DateOnly To, int Demand, int Supply)
{
    /// <summary>The half-day that it is about; null when about all.</summary>
    public DayPart? Part { get; init; }

    /// <summary>The weeks follow from what must be taught before and after.</summary>
    public bool ByOrder { get; init; }

    /// <summary>Codes of the classes it is about; empty: of all.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Codes of the modules it is about; empty: all of the classes.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Names of those who may teach it.</summary>
    public IReadOnlyList<string> Instructors { get; init; } = [];

    /// <summary>Codes of the rooms that would serve; empty: all rooms.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>What all of these sessions need of a room.</summary>
    public IReadOnlyList<RoomFeature> Features { get; init; } = [];

    /// <summary>Seats that all of these sessions need; 0: any room is large enough.</summary>
    public int Seats { get; init; }

    public int Missing => Demand - Supply;
}
