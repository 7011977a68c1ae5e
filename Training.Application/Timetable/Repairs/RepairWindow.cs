using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Application.Timetable.Repairs;

/// <summary>The sessions of some weeks as a problem: each in its half-day, or, where it does not fit one, as something that stays.</summary>
internal sealed class RepairWindow
{
    private readonly RepairWish _wish;
    private readonly IReadOnlyList<SlotTime> _slots;
    private readonly Occupancy _occupied;
    private readonly IReadOnlyList<int> _slotOf;
    private readonly DateTime _now;
    private readonly PlanResources _resources;

    public RepairWindow(
        RepairWish wish,
        IReadOnlyList<SlotTime> slots,
        IReadOnlyList<Session> sessions,
        DateTimeOffset now
    )
    {
        (_wish, _slots, _now) = (wish, slots, now.DateTime);
        _occupied = new Occupancy(slots);
        var met = sessions.ToDictionary(session => session.Id, session => _occupied.Met(session.Interval).ToList());
        var crowded = sessions
            .SelectMany(session => session.Bookings, (session, booking) => (session, booking.ResourceId))
            .SelectMany(one => met[one.session.Id], (one, slot) => (one.ResourceId, slot, one.session.Id))
            .GroupBy(one => (one.ResourceId, one.slot))
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same.Select(one => one.Id))
            .ToHashSet();
        Movable = [.. sessions.Where(session => met[session.Id].Count == 1 && !crowded.Contains(session.Id))];
        _slotOf = [.. Movable.Select(session => met[session.Id][0])];
        foreach (var booking in sessions.Except(Movable).SelectMany(session => session.Bookings))
            _occupied.Take(booking.ResourceId, new(booking.Date, booking.From, booking.Until));
        _resources = new PlanResources(slots, _occupied);
        Classes = Movable.SelectMany(session => session.Plan.Classes).ToHashSet();
    }

    public IReadOnlyList<Session> Movable { get; }

    public IReadOnlySet<ClassId> Classes { get; }

    public RepairProblem Problem(RepairSurroundings around)
    {
        var index = new RepairIndex(around);
        return new()
        {
            Slots = [.. _slots.Select(slot => slot.HalfDay)],
            Classes = [.. around.Classes.Select(one => _resources.Class(one, around.Cohorts[one.CohortId]))],
            Instructors =
            [
                .. around.Instructors.Select(who =>
                    _resources.Instructor(who, around.Load, Lost(RepairCause.Instructor, who.Id.Value))
                ),
            ],
            Rooms = [.. around.Rooms.Select(room => _resources.Room(room, Lost(RepairCause.Room, room.Id.Value)))],
            Sessions = [.. Movable.Select((session, number) => SessionOf(session, number, around, index))],
            Orders = Orders(around, index),
            Apart = PlanResources.Apart(around.Shared, index.Classes),
            DaysOff =
            [
                .. _slots
                    .Select(slot => slot.HalfDay.Date)
                    .Distinct()
                    .Select(day => (Day: day, Off: around.Calendar.DayOff(day)))
                    .Where(one => one.Off is not null)
                    .Select(one => new FreeDay(one.Day, one.Off!.NameVi, one.Off.NameEn)),
            ],
        };
    }

    private RepairSession SessionOf(Session session, int number, RepairSurroundings around, RepairIndex index)
    {
        var (plan, module, slot) = (session.Plan, around.Modules[session.ModuleId], _slotOf[number]);
        var outside = session.Lesson is { } lesson && module.Lesson(lesson) is { } known && !known.Kind.NeedsRoom();
        return new()
        {
            Id = session.Id.Value,
            Classes = [.. plan.Classes.Select(id => index.Classes[id])],
            Module = module.Code,
            Slot = slot,
            Instructors = [.. plan.Instructors.Select(id => index.Instructors[id])],
            Room = plan.Room is { } room ? index.Rooms[room] : null,
            Periods = session.Periods,
            Needs = outside ? [] : module.RoomNeeds,
            MayTeach = [.. index.Teaching(module.Code)],
            Earliest = 0,
            Latest = _slots.Count - 1,
            NotAt =
            [
                .. Enumerable
                    .Range(0, _slots.Count)
                    .Where(other =>
                        _slots[other].Periods < session.Periods || (IsWantedElsewhere(session) && other == slot)
                    ),
            ],
            Hit = IsHit(session, slot, around),
            Frozen = around.Held.Contains(session.Id) || session.Date.ToDateTime(session.Interval.Begins) <= _now,
        };
    }

    private bool IsWantedElsewhere(Session session) =>
        _wish.Cause == RepairCause.Session && session.Id.Value == _wish.Of;

    /// <summary>By what happened, or because whoever teaches it is known to be away.</summary>
    private bool IsHit(Session session, int slot, RepairSurroundings around) =>
        IsWantedElsewhere(session)
        || (IsWithin(session.Date) && session.Bookings.Any(booking => booking.ResourceId == _wish.Of))
        || around.Instructors.Any(who =>
            session.Plan.Instructors.Contains(who.Id) && who.IsAwayOn(_slots[slot].HalfDay)
        );

    private bool IsWithin(DateOnly day) => _wish.From <= day && day <= _wish.To;

    private IEnumerable<int> Lost(RepairCause cause, Guid of) =>
        _wish.Cause == cause && _wish.Of == of ? _resources.Where(IsWithin) : [];

    private IReadOnlyList<RepairOrder> Orders(RepairSurroundings around, RepairIndex index)
    {
        var taught = Movable
            .Select((session, number) => (Session: session, Number: number, Module: around.Modules[session.ModuleId]))
            .SelectMany(one => one.Session.Plan.Classes, (one, id) => (Class: id, one.Number, one.Module))
            .GroupBy(one => one.Class);
        return
        [
            .. from ofClass in taught
            let modules = ofClass.GroupBy(one => one.Module.Code).ToList()
            from after in modules
            from before in modules
            where after.First().Module.Prerequisites.Contains(before.Key)
            select new RepairOrder(
                index.Classes[ofClass.Key],
                [.. before.Select(one => one.Number)],
                [.. after.Select(one => one.Number)]
            ),
        ];
    }
}

/// <summary>Where whom is found in the lists of a problem.</summary>
internal sealed class RepairIndex(RepairSurroundings around)
{
    public IReadOnlyDictionary<ClassId, int> Classes { get; } = Numbered(around.Classes, one => one.Id);
    public IReadOnlyDictionary<InstructorId, int> Instructors { get; } = Numbered(around.Instructors, who => who.Id);
    public IReadOnlyDictionary<RoomId, int> Rooms { get; } = Numbered(around.Rooms, room => room.Id);

    /// <param name="module">Its code.</param>
    public IEnumerable<int> Teaching(string module) =>
        around.Instructors.Index().Where(one => one.Item.Modules.Contains(module)).Select(one => one.Index);

    private static Dictionary<TId, int> Numbered<T, TId>(IEnumerable<T> all, Func<T, TId> id)
        where TId : notnull => all.Index().ToDictionary(one => id(one.Item), one => one.Index);
}
