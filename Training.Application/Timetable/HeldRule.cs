using Training.Application.Attendance.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// What was held stays as it was: a session with a register is neither cancelled nor given another day, module,
/// kind of lesson or length, since marks and figures count it so. Another room or instructor may still be put right.
/// </summary>
internal static class HeldRule
{
    public static IEnumerable<Clash> Check(
        IEnumerable<PlacedSession> sessions,
        IReadOnlyDictionary<SessionId, HeldSession> held,
        IReadOnlyDictionary<ModuleId, ModulePlan> modules
    ) =>
        from session in sessions
        where held.TryGetValue(session.Id, out var was) && was != Of(session, modules)
        select Refuse(session.Id, held[session.Id]);

    public static IEnumerable<Clash> CheckCancelled(
        IEnumerable<SessionId> sessions,
        IReadOnlyDictionary<SessionId, HeldSession> held
    ) => sessions.Where(held.ContainsKey).Select(id => Refuse(id, held[id]));

    private static HeldSession Of(PlacedSession session, IReadOnlyDictionary<ModuleId, ModulePlan> modules) =>
        new(
            session.Interval.Date,
            session.ModuleId,
            session.Lesson is { } number ? modules[session.ModuleId].Lesson(number)?.Kind : null,
            session.Periods
        );

    private static Clash Refuse(SessionId id, HeldSession held) =>
        new(id, With: null, TimetableErrors.Held.With("date", held.Date));
}
