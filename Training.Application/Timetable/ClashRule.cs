using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// What makes a session impossible (DAY-04, HOL-03, P10). Every way of planning asks it within its transaction: form, board,
/// series, import, undo. It reads nothing by itself.
/// </summary>
internal static class ClashRule
{
    /// <summary>Nobody reads more of one session; a class copied down a whole file would have as many as rows.</summary>
    private const int MostReasons = 20;

    /// <summary>Of sessions planned together; they replace those of the same ids, and must not run into each other either.</summary>
    /// <param name="beside">Planned at the same time, and asked about elsewhere.</param>
    public static IReadOnlyList<Clash> Check(
        IReadOnlyList<PlacedSession> planned,
        Surroundings around,
        IReadOnlyList<PlacedSession>? beside = null
    )
    {
        List<PlacedSession> all = [.. planned, .. beside ?? []];
        var replaced = all.Select(session => session.Id).ToHashSet();
        var days = all.ToLookup(session => session.Interval.Date);
        var course = around
            .Course.Where(session => !replaced.Contains(session.Id))
            .Concat(all)
            .SelectMany(session => session.Classes, (session, id) => (Class: id, Session: session))
            .ToLookup(one => one.Class, one => one.Session);
        return [.. planned.SelectMany(session => Check(session, On, course, around)).Distinct()];

        IEnumerable<PlacedSession> On(DateOnly day) =>
            around.Around[day].Where(session => !replaced.Contains(session.Id)).Concat(days[day]);
    }

    private static IEnumerable<Clash> Check(
        PlacedSession session,
        Func<DateOnly, IEnumerable<PlacedSession>> on,
        ILookup<ClassId, PlacedSession> course,
        Surroundings around
    )
    {
        var reasons = DayRules
            .Check(session, around)
            .Concat(RoomRules.Check(session, around))
            .Concat(InstructorRules.Check(session, on, around))
            .Select(error => new Clash(session.Id, With: null, error));
        var meetings = on(session.Interval.Date)
            .Where(other => other.Id != session.Id)
            .SelectMany(other => MeetingRules.Check(session, other, around));
        return reasons.Concat(meetings).Concat(CourseRules.Check(session, course, around)).Take(MostReasons);
    }
}
