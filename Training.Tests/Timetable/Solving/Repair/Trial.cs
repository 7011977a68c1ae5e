using Training.Application.Timetable.Solving.Repair;

namespace Training.Tests.Timetable.Solving.Repair;

/// <summary>Tries everything.</summary>
/// <param name="rules">Those that must hold.</param>
/// <param name="sessions">Indexes of those that are there beside the frozen ones.</param>
internal sealed class Trial(RepairProblem problem, IReadOnlySet<RepairRule> rules, IReadOnlySet<int> sessions)
{
    private readonly Place?[] _plan = new Place?[problem.Sessions.Count];

    /// <summary>Whether there is a plan that leaves less unplaced, or as much and changes less.</summary>
    public bool Has(int unplaced, int changed) => Try(0, unplaced, changed, mayLeave: true);

    /// <summary>Whether there is a plan that leaves nothing unplaced.</summary>
    public bool HasPlan() => Try(0, unplaced: 1, changed: 0, mayLeave: false);

    /// <param name="unplaced">Fewer than that in the rest, or as many and fewer changed.</param>
    private bool Try(int s, int unplaced, int changed, bool mayLeave)
    {
        if (unplaced < 0 || (unplaced == 0 && changed <= 0))
            return false;
        if (s == _plan.Length)
            return true;

        foreach (var place in Places(s, mayLeave))
        {
            _plan[s] = place;
            var (left, moved) = place switch
            {
                null => (0, 0),
                { Slot: null } => (1, 1),
                _ => (0, place.Is(problem.Sessions[s]) ? 0 : 1),
            };
            var isFine = !Referee.Broken(problem, _plan.AsSpan(0, s + 1).ToArray()).Overlaps(rules);
            if (isFine && Try(s + 1, unplaced - left, changed - moved, mayLeave))
                return true;
        }
        return false;
    }

    private IEnumerable<Place?> Places(int s, bool mayLeave)
    {
        var session = problem.Sessions[s];
        var same = Place.Of(session);
        if (session.Frozen)
            return [same];
        if (!sessions.Contains(s))
            return [null];

        var slots = Enumerable.Range(0, problem.Slots.Count + 1);
        var all =
            from slot in slots
            where !session.NotAt.Contains(slot)
            from people in People(session)
            from room in session.Room is null
                ? [null]
                : Enumerable.Range(0, problem.Rooms.Count).Select(r => (int?)r).Append(null)
            let place = new Place(slot, people, room)
            where session.Hit ? !IsNoCure(session, place) : !place.Is(session)
            select place;
        IEnumerable<Place> first = session.Hit ? [] : [same];
        return first.Concat(all).Concat(mayLeave ? [new Place(null, [], null)] : []);
    }

    /// <summary>Another room alone, while its own can be used.</summary>
    private bool IsNoCure(RepairSession session, Place place) =>
        place.Slot == session.Slot
        && place.Instructors.Order().SequenceEqual(session.Instructors.Order())
        && (session.Room is not { } room || (place.Room is not null && OwnRoomIsFree(session, room)));

    private bool OwnRoomIsFree(RepairSession session, int room) =>
        Referee.Fits(problem, session, room, session.Slot)
        && !problem.Sessions.Any(other => other.Frozen && other.Slot == session.Slot && other.Room == room);

    private IEnumerable<IReadOnlyList<int>> People(RepairSession session)
    {
        var all = Enumerable.Range(0, problem.Instructors.Count);
        IEnumerable<IReadOnlyList<int>> sets = session.Instructors.Count switch
        {
            0 => [],
            1 => all.Select(i => (IReadOnlyList<int>)[i]),
            _ => all.SelectMany(i => all.Where(j => i < j), (i, j) => (IReadOnlyList<int>)[i, j]),
        };
        return sets.Append([]);
    }
}
