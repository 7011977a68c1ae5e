using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>A session as far as others can run into it.</summary>
internal sealed record PlacedSession(
    SessionId Id,
    Interval Interval,
    ModuleId ModuleId,
    int? Lesson,
    int Periods,
    IReadOnlyList<ClassId> Classes,
    IReadOnlyList<InstructorId> Instructors,
    RoomId? Room
)
{
    public static PlacedSession Of(SessionId id, SessionPlan plan, SessionTime time) =>
        new(id, time.Interval, plan.ModuleId, plan.Lesson, time.Periods, plan.Classes, plan.Instructors, plan.Room);

    public SessionTime Time => new(Interval, Periods);

    /// <summary>As it is planned now.</summary>
    public static PlacedSession Of(Session session) =>
        Of(session.Id, session.Plan, new SessionTime(session.Interval, session.Periods));

    /// <summary>All of it is over when the other begins.</summary>
    public bool IsBefore(PlacedSession other) =>
        Interval.Date < other.Interval.Date
        || (Interval.Date == other.Interval.Date && Interval.Until <= other.Interval.From);
}
