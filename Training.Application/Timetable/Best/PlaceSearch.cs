namespace Training.Application.Timetable.Best;

/// <summary>A place that clashes with nothing, before anyone asks what it is worth.</summary>
internal sealed record OpenPlace(PlacedSession There, int FirstPeriod, Room? Room, PlaceSubstitute? Substitute)
{
    public BestPlace Rated(PlaceMerits merits)
    {
        var (cost, reasons) = merits.Of(There);
        return new(
            There.Interval.Date,
            FirstPeriod,
            There.Interval.Begins,
            There.Interval.Ends,
            Room?.Id,
            Room?.Code,
            Substitute,
            cost,
            reasons
        );
    }
}

/// <summary>Looks for the places of a session in what was read once.</summary>
/// <param name="rooms">The dearest first; none where it needs no room.</param>
/// <param name="substitutes">Who else may teach it.</param>
internal sealed class PlaceSearch(
    Session session,
    IReadOnlyList<Room> rooms,
    IReadOnlyList<Instructor> substitutes,
    Surroundings around
)
{
    private readonly SessionPlan _plan = session.Plan;

    public IEnumerable<OpenPlace> Find(IEnumerable<DateOnly> days) =>
        from day in days
        from slot in PlaceSlots.Of(_plan with { Date = day }, around.Grids)
        let time = around.Grids.Place(day, slot).Succeeded(out var placed) ? placed : null
        where time is not null
        let place = At(_plan with { Date = day, Slot = slot }, time)
        where place is not null && !IsNow(place)
        select place;

    private OpenPlace? At(SessionPlan plan, SessionTime time)
    {
        var bare = PlacedSession.Of(session.Id, plan with { Room = null }, time);
        var why = ClashRule.Check([bare], around);
        if (why.Any(clash => clash.Error.Field != "Instructors"))
            return null;

        var substitute = why.Count > 0 ? Instead(bare, why[0].Error) : null;
        if (why.Count > 0 && substitute is null)
            return null;
        if (substitute is not null)
            bare = bare with { Instructors = [substitute.Id] };
        if (plan.Room is null)
            return new(bare, plan.Slot.FirstPeriod!.Value, Room: null, substitute);
        return rooms
            .Select(room => new OpenPlace(bare with { Room = room.Id }, plan.Slot.FirstPeriod!.Value, room, substitute))
            .FirstOrDefault(place => ClashRule.Check([place.There], around).Count == 0);
    }

    /// <summary>Whoever teaches least in that week.</summary>
    private PlaceSubstitute? Instead(PlacedSession bare, Error why) =>
        substitutes
            .Select(who => (Who: who, Periods: Load(who, bare.Interval.Date)))
            .OrderBy(one => one.Periods)
            .ThenBy(one => one.Who.Name, Vietnamese.Order)
            .Where(one => ClashRule.Check([bare with { Instructors = [one.Who.Id] }], around).Count == 0)
            .Select(one => new PlaceSubstitute(
                one.Who.Id,
                one.Who.Title is { } title ? $"{title} {one.Who.Name}" : one.Who.Name,
                one.Periods + bare.Periods,
                why
            ))
            .FirstOrDefault();

    private int Load(Instructor who, DateOnly day) =>
        Enumerable
            .Range(0, 7)
            .SelectMany(i => around.Around[day.Monday().AddDays(i)])
            .Where(other => other.Id != session.Id && other.Instructors.Contains(who.Id))
            .Sum(other => other.Periods);

    private bool IsNow(OpenPlace place) =>
        place.Substitute is null && place.There.Interval == session.Interval && place.Room?.Id == _plan.Room;
}
