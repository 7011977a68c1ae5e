using System.Text.Json;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Contracts;

/// <summary>
/// A session in the words that people read, as they were when it was published: a room that is renamed later does not
/// change what somebody was told. Read by one look-up, without its module, room and instructors.
/// </summary>
public sealed record SessionContent
{
    public required Guid ModuleId { get; init; }

    /// <summary>The letter of the module's block.</summary>
    public required string Block { get; init; }
    public required string Module { get; init; }
    public required string ModuleVi { get; init; }
    public required string ModuleEn { get; init; }

    /// <summary>The number of the lesson; null when the session is not for a certain one.</summary>
    public int? Lesson { get; init; }
    public string? LessonVi { get; init; }
    public string? LessonEn { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Minutes since midnight.</summary>
    public required int From { get; init; }

    /// <summary>The first minute that no longer belongs to it.</summary>
    public required int Until { get; init; }
    public required int Periods { get; init; }

    public required IReadOnlyList<Named> Classes { get; init; }

    /// <summary>With their titles.</summary>
    public required IReadOnlyList<Named> Instructors { get; init; }
    public PublishedRoom? Room { get; init; }
    public string? Note { get; init; }
    public bool Cancelled { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset BeginsAt(TimeProvider clock) => At(From, clock);

    public DateTimeOffset EndsAt(TimeProvider clock) => At(Until, clock);

    private DateTimeOffset At(int minute, TimeProvider clock) =>
        clock.InstantOf(Date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute));

    /// <summary>Classes and instructors: whose schedule it is on.</summary>
    internal IEnumerable<Guid> Audiences => Classes.Concat(Instructors).Select(one => one.Id);

    internal Interval Interval() => new(Date, From, Until);

    /// <summary>Nobody who reads both would see a difference.</summary>
    internal bool ReadsLike(SessionContent other) => JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);

    /// <summary>As far as others can run into it.</summary>
    internal PlacedSession Placed(SessionId id) =>
        new(
            id,
            Interval(),
            new(ModuleId),
            Lesson,
            Periods,
            [.. Classes.Select(one => new ClassId(one.Id))],
            [.. Instructors.Select(one => new InstructorId(one.Id))],
            Room is { } room ? new RoomId(room.Id) : null
        );
}

/// <summary>A class or an instructor as they are called.</summary>
public sealed record Named(Guid Id, string Name);

/// <param name="Address">The way to it.</param>
public sealed record PublishedRoom(Guid Id, string Code, string SiteVi, string SiteEn, string? Address);
