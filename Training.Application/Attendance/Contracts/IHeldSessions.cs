using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Contracts;

/// <summary>Sessions that took place: somebody recorded, confirmed or checked in. The timetable does not alter what was held.</summary>
public interface IHeldSessions
{
    Task<IReadOnlyDictionary<SessionId, HeldSession>> Among(
        IReadOnlyCollection<SessionId> sessions,
        CancellationToken ct
    );
}

/// <summary>A session as its register counts it.</summary>
/// <param name="Kind">Of the lesson; null when it was not for a certain one.</param>
public sealed record HeldSession(DateOnly Date, ModuleId Module, LessonKind? Kind, int Periods);
