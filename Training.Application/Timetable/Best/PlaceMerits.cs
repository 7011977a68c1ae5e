using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Best;

/// <summary>What another place is worth against the one that a session has, by the wishes of <see cref="SoftWeights"/>.</summary>
internal sealed class PlaceMerits
{
    private static readonly SoftWeights Weights = new();

    private readonly PlacedSession _now;
    private readonly Surroundings _around;
    private readonly IReadOnlyList<ClassWeeks> _classes;

    public PlaceMerits(PlacedSession now, Surroundings around)
    {
        (_now, _around) = (now, around);
        var others = around.Around.SelectMany(day => day).Where(other => other.Id != now.Id).ToList();
        _classes = [.. now.Classes.Select(id => new ClassWeeks(id, now, others, around))];
    }

    /// <summary>The room that the classes are used to comes first, then the session's own, then the smallest.</summary>
    public IReadOnlyList<Room> Prefer(IEnumerable<Room> rooms) =>
        [
            .. rooms
                .OrderByDescending(room => _classes.Count(one => one.Home == room.Id))
                .ThenByDescending(room => room.Id == _now.Room)
                .ThenBy(room => room.Capacity),
        ];

    /// <summary>Weekends are offered where the classes meet on weekends anyway, or everybody works.</summary>
    public bool IsUsual(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        || _around.Calendar.IsWorkedWeekend(day)
        || _classes.All(one => one.MeetsOnWeekends);

    public (int Cost, IReadOnlyList<PlaceReason> Reasons) Of(PlacedSession there)
    {
        List<(PlaceReason Reason, int Weight)> found =
        [
            .. _classes.SelectMany(one => one.Compact(there)).Select(reason => (reason, Weights.Compact)),
            .. _classes.SelectMany(one => one.Spread(there)).Select(reason => (reason, Weights.Spread)),
            .. _classes.SelectMany(one => one.Balance(there)).Select(reason => (reason, Weights.Balance)),
            .. _classes.SelectMany(one => Rooms(one, there)).Select(reason => (reason, Weights.Rooms)),
            .. Wishes(there).Select(reason => (reason, Weights.Wishes)),
        ];
        var cost = found.Sum(one => one.Reason.IsBetter ? -one.Weight : one.Weight);
        return (cost, [.. found.Select(one => one.Reason).OrderByDescending(reason => reason.IsBetter)]);
    }

    private IEnumerable<PlaceReason> Wishes(PlacedSession there)
    {
        var (before, after) = (Unwilling(_now), Unwilling(there));
        foreach (var who in before.Except(after))
            yield return new("bestplaces.better_wish", IsBetter: true, [new("instructor", who)]);
        foreach (var who in after.Except(before))
            yield return new("bestplaces.worse_wish", IsBetter: false, [new("instructor", who)]);
    }

    private List<string> Unwilling(PlacedSession session)
    {
        var (day, parts) = (session.Interval.Date.DayOfWeek, _around.PartsOf(session.Interval));
        return
        [
            .. session
                .Instructors.Select(id => _around.Instructors[id])
                .Where(who => parts.Any(part => who.Unwanted.Contains(new(day, part))))
                .Select(who => who.Name),
        ];
    }

    private IEnumerable<PlaceReason> Rooms(ClassWeeks one, PlacedSession there)
    {
        if (one.Home is not { } home || there.Room is null || (there.Room == home) == (_now.Room == home))
            yield break;
        Fact[] facts = [new("class", one.Code), new("room", _around.Rooms[home].Code)];
        yield return there.Room == home
            ? new("bestplaces.better_room", IsBetter: true, facts)
            : new("bestplaces.worse_room", IsBetter: false, facts);
    }
}
