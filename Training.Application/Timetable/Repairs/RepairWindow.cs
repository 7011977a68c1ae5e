using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;
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
        Classes = Movable.SelectMany(session => session.Plan.Classes).ToHashSet();
    }

    public IReadOnlyList<Session> Movable { get; }

    public IReadOnlySet<ClassId> Classes { get; }

    public RepairProblem Problem(RepairSurroundings around)
    {
        var index = new RepairIndex(around);
        var orders = Orders(around, index);
        return new()
        {
            Slots = [.. _slots.Select(slot => slot.HalfDay)],
            Classes = [.. around.Classes.Select(one => ClassOf(one, around.Cohorts[one.CohortId]))],
            Instructors = [.. around.Instructors.Select(who => InstructorOf(who, around.Load))],
            Rooms = [.. around.Rooms.Select(RoomOf)],
            Sessions = [.. Movable.Select((session, number) => SessionOf(session, number, around, index))],
            Orders = orders,
            Apart = Apart(around, index),
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

    private PlanClass ClassOf(ClassSummary one, CohortSummary cohort) =>
        new(
            one.Id.Value,
            one.Code,
            one.SeatsTaken > 0 ? one.SeatsTaken : one.Capacity,
            [.. Where(day => day < cohort.OpensOn || cohort.ClosesOn < day)],
            [.. _occupied.Of(one.Id.Value)]
        );

    private PlanInstructor InstructorOf(Instructor who, ILookup<Guid, (DateOnly Monday, int Periods)> load) =>
        new(
            who.Id.Value,
            who.Name,
            [
                .. Enumerable
                    .Range(0, _slots.Count)
                    .Where(slot => who.IsAwayOn(_slots[slot].HalfDay))
                    .Union(Lost(RepairCause.Instructor, who.Id.Value))
                    .Union(_occupied.Of(who.Id.Value))
                    .Order(),
            ],
            [],
            who.MaxPerWeek,
            load[who.Id.Value]
                .GroupBy(day => day.Monday)
                .ToDictionary(week => week.Key, week => week.Sum(day => day.Periods))
        );

    private PlanRoom RoomOf(Room room) =>
        new(
            room.Id.Value,
            room.Code,
            room.SiteId.Value,
            room.Capacity,
            room.Features,
            [
                .. Where(day => room.ClosedFrom <= day)
                    .Union(Lost(RepairCause.Room, room.Id.Value))
                    .Union(_occupied.Of(room.Id.Value))
                    .Order(),
            ]
        );

    private IEnumerable<int> Lost(RepairCause cause, Guid of) =>
        _wish.Cause == cause && _wish.Of == of ? Where(IsWithin) : [];

    private IEnumerable<int> Where(Func<DateOnly, bool> isMeant) =>
        Enumerable.Range(0, _slots.Count).Where(slot => isMeant(_slots[slot].HalfDay.Date));

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

    private static IReadOnlyList<ClassPair> Apart(RepairSurroundings around, RepairIndex index) =>
        [
            .. around
                .Shared.Where(pair => index.Classes.ContainsKey(pair.Class) && index.Classes.ContainsKey(pair.Other))
                .Select(pair => (One: index.Classes[pair.Class], Other: index.Classes[pair.Other]))
                .Select(pair => new ClassPair(Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other)))
                .Distinct(),
        ];
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
