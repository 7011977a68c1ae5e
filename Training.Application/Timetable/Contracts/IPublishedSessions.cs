using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Contracts;

/// <summary>The timetable as it was published, for what is recorded of its sessions.</summary>
public interface IPublishedSessions
{
    /// <summary>As it was published last; null when nobody was ever told of it.</summary>
    Task<PublishedSession?> Find(SessionId id, CancellationToken ct);

    /// <summary>What this account teaches, to be joined in the database.</summary>
    IQueryable<DatedSession> TaughtBy(UserId account);

    /// <summary>What takes place on a day and has an instructor with an account.</summary>
    Task<IReadOnlyList<PublishedSession>> On(DateOnly day, CancellationToken ct);

    /// <summary>What is on the schedule of a class of one module, by its code, cancelled sessions too.</summary>
    Task<IReadOnlyList<SessionContent>> Of(ClassId id, string module, CancellationToken ct);

    /// <summary>Those of some days on which a class has sessions that take place.</summary>
    Task<IReadOnlyList<DateOnly>> DaysOf(ClassId id, IReadOnlyCollection<DateOnly> among, CancellationToken ct);

    /// <summary>What is on the schedules of classes, lesson by lesson, without cancelled sessions.</summary>
    Task<IReadOnlyList<PublishedLesson>> LessonsOf(IReadOnlyCollection<ClassId> classes, CancellationToken ct);

    /// <summary>The classes in which this account teaches anything.</summary>
    Task<IReadOnlyList<ClassId>> ClassesTaughtBy(UserId account, CancellationToken ct);
}

/// <param name="Content">As people read it.</param>
/// <param name="Instructors">The accounts of those who teach it, as far as they have one.</param>
public sealed record PublishedSession(
    SessionId Id,
    CohortId CohortId,
    SessionContent Content,
    IReadOnlyList<UserId> Instructors
);

/// <summary>A published session and its day.</summary>
public sealed class DatedSession
{
    public required SessionId Id { get; init; }
    public required DateOnly Date { get; init; }
}

/// <param name="Module">Its code.</param>
/// <param name="Lesson">The number of the lesson within its module; null for sessions that are not for a certain one.</param>
/// <param name="Last">The last day on which it is taught.</param>
/// <param name="Periods">Of all its sessions together.</param>
public sealed record PublishedLesson(ClassId Class, string Module, int? Lesson, DateOnly Last, int Periods);
