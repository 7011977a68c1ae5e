namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Gives the sessions of each half-day their rooms: each class the room that is its home as often as can be, and class and
/// instructor the site at which they are on that day already.
/// </summary>
internal sealed class RoomMatching
{
    private const int NotAtHome = 10;

    /// <summary>Going to another site may take longer than the break, so it weighs more than the home.</summary>
    private const int OtherSite = 15;
    private const int OtherRoom = 1;
    private const int Impossible = 1_000_000;

    private readonly TimetableState _state;
    private readonly PlanIndex _index;
    private readonly IReadOnlyList<PlanRoom> _rooms;
    private readonly HashSet<int>[] _taken;
    private readonly int[] _home;

    private RoomMatching(TimetableState state)
    {
        (_state, _index, _rooms) = (state, state.Index, state.Index.Problem.Rooms);
        _taken = [.. _rooms.Select(room => room.Taken.ToHashSet())];
        Room = new int?[state.Grid.Length];
        _home = HomeRooms.Of(state);
        for (var pass = 0; pass < 2; pass++)
        {
            Match();
            for (var @class = 0; @class < _home.Length; @class++)
            {
                var most = Counts(@class).OrderByDescending(room => room.Value).Select(room => room.Key);
                _home[@class] = most.Append(_home[@class]).First();
            }
        }
    }

    public static RoomMatching Of(TimetableState state) => new(state);

    /// <summary>By class and slot.</summary>
    public int?[] Room { get; }

    /// <summary>Sessions for which there was no room left.</summary>
    public IEnumerable<(int Run, int Slot)> Homeless =>
        from @class in Enumerable.Range(0, _index.Cells.Length)
        from slot in _index.Cells[@class]
        let run = _state.At(@class, slot)
        where run >= 0 && _index.Rooms.NeedsRoom(run) && Room[@class * _index.Slots + slot] is null
        select (run, slot);

    /// <summary>Sessions outside the room in which their class is most.</summary>
    public int AwayFromHome =>
        Enumerable
            .Range(0, _home.Length)
            .Select(Counts)
            .Sum(rooms => rooms.Values.Sum() - rooms.Values.Append(0).Max());

    private Dictionary<int, int> Counts(int @class) =>
        Room.Skip(@class * _index.Slots).Take(_index.Slots).OfType<int>().CountBy(room => room).ToDictionary();

    private void Match()
    {
        Array.Clear(Room);
        var today = new Today(_rooms);
        for (var slot = 0; slot < _index.Slots; slot++)
        {
            if (slot == 0 || _index.Day[slot] != _index.Day[slot - 1])
                today.Clear();
            Match(slot, today);
        }
    }

    private void Match(int slot, Today today)
    {
        var sessions = Enumerable
            .Range(0, _index.Cells.Length)
            .Where(@class => _state.At(@class, slot) is var run and >= 0 && _index.Rooms.NeedsRoom(run))
            .ToList();
        var cost = new int[sessions.Count, _rooms.Count + sessions.Count];
        for (var i = 0; i < sessions.Count; i++)
        {
            for (var room = 0; room < cost.GetLength(1); room++)
                cost[i, room] = Cost(sessions[i], slot, room, today);
        }
        foreach (var (i, room) in Assignment.Cheapest(cost).Index())
        {
            if (cost[i, room] >= Impossible)
                continue;
            Room[sessions[i] * _index.Slots + slot] = room;
            today.Note(sessions[i], Teacher(sessions[i], slot), room);
        }
    }

    private int Cost(int @class, int slot, int room, Today today)
    {
        if (room >= _rooms.Count || _taken[room].Contains(slot) || !_index.Rooms.Holds(_state.At(@class, slot), room))
            return Impossible;
        var moves = today.Moves(@class, Teacher(@class, slot), room);
        return (room == _home[@class] ? 0 : NotAtHome)
            + moves * OtherSite
            + (today.IsNew(@class, room) ? OtherRoom : 0);
    }

    private int Teacher(int @class, int slot) => _state.Instructor[_index.Course[_state.At(@class, slot)]];

    /// <summary>Where everybody was last on this day.</summary>
    private sealed class Today(IReadOnlyList<PlanRoom> rooms)
    {
        private readonly Dictionary<int, int> _classes = [];
        private readonly Dictionary<int, int> _instructors = [];

        public void Clear()
        {
            _classes.Clear();
            _instructors.Clear();
        }

        public void Note(int @class, int instructor, int room) =>
            (_classes[@class], _instructors[instructor]) = (room, room);

        public bool IsNew(int @class, int room) => _classes.TryGetValue(@class, out var last) && last != room;

        public int Moves(int @class, int instructor, int room) =>
            Moves(_classes, @class, room) + Moves(_instructors, instructor, room);

        private int Moves(Dictionary<int, int> last, int who, int room) =>
            last.TryGetValue(who, out var before) && rooms[before].Site != rooms[room].Site ? 1 : 0;
    }
}
