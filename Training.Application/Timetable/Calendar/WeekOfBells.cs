using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Calendar;

/// <summary>One week under other bells.</summary>
internal static class WeekOfBells
{
    /// <summary>
    /// Those whose time changes or cannot change. A session that stays may be in the way of another that moves, so it is
    /// asked again until nobody is in anybody's way; as it is now there is no clash, so that comes to an end.
    /// </summary>
    public static IEnumerable<HitSession> Ring(List<Session> week, Surroundings before, Surroundings after)
    {
        var known = ClashRule.Check(week.ConvertAll(PlacedSession.Of), before).Select(Key).ToHashSet();
        var times = new Dictionary<SessionId, SessionTime>();
        var reasons = new Dictionary<SessionId, IReadOnlyList<Error>>();
        foreach (var session in week)
        {
            var place = after.Grids.Place(session.Date, session.Plan.Slot);
            if (!place.Succeeded(out var time))
                reasons[session.Id] = place.Errors;
            else if (time != TimeOf(session))
                times[session.Id] = time;
        }

        while (InTheWay().ToLookup(clash => clash.Session, clash => clash.Error) is { Count: > 0 } stay)
        {
            foreach (var session in stay)
            {
                times.Remove(session.Key);
                reasons[session.Key] = [.. session];
            }
        }
        return week.Where(session => times.ContainsKey(session.Id) || reasons.ContainsKey(session.Id))
            .Select(session =>
                HitSession.Of(
                    session,
                    times.GetValueOrDefault(session.Id),
                    reasons.GetValueOrDefault(session.Id) ?? [],
                    before
                )
            );

        IEnumerable<Clash> InTheWay() =>
            ClashRule
                .Check(
                    week.ConvertAll(s => PlacedSession.Of(s.Id, s.Plan, times.GetValueOrDefault(s.Id) ?? TimeOf(s))),
                    after
                )
                .Where(clash => times.ContainsKey(clash.Session) && !known.Contains(Key(clash)));
    }

    private static SessionTime TimeOf(Session session) => new(session.Interval, session.Periods);

    private static (SessionId, SessionId?, string) Key(Clash clash) => (clash.Session, clash.With, clash.Error.Code);
}
