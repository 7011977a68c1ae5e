using Training.Application.Timetable;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>What the sessions that stay take away from the others.</summary>
internal sealed class Fixed
{
    private readonly HashSet<(int Class, int Slot)> _classes = [];
    private readonly HashSet<(int Instructor, int Slot)> _instructors = [];
    private readonly HashSet<(int Room, int Slot)> _rooms = [];
    private readonly Dictionary<(int Instructor, DateOnly Week), int> _load = [];

    /// <param name="sessions">Indexes of those that stay.</param>
    public Fixed(RepairProblem problem, IEnumerable<int> sessions)
    {
        foreach (var session in sessions.Select(s => problem.Sessions[s]))
        {
            var week = problem.Slots[session.Slot].Date.Monday();
            _classes.UnionWith(session.Classes.Select(c => (c, session.Slot)));
            if (session.Room is { } room)
                _rooms.Add((room, session.Slot));
            foreach (var i in session.Instructors)
            {
                _instructors.Add((i, session.Slot));
                _load[(i, week)] = _load.GetValueOrDefault((i, week)) + session.Periods;
            }
        }
        foreach (var (c, slots) in problem.Classes.Index().Select(one => (one.Index, one.Item.Taken)))
            _classes.UnionWith(slots.Select(t => (c, t)));
        foreach (var (r, slots) in problem.Rooms.Index().Select(one => (one.Index, one.Item.Taken)))
            _rooms.UnionWith(slots.Select(t => (r, t)));
        var loads = problem.Instructors.SelectMany((who, i) => who.Load.Select(load => (i, load.Key, load.Value)));
        foreach (var (i, week, periods) in loads)
            _load[(i, week)] = _load.GetValueOrDefault((i, week)) + periods;
    }

    public bool Class(int c, int slot) => _classes.Contains((c, slot));

    public bool Instructor(int i, int slot) => _instructors.Contains((i, slot));

    public bool Room(int r, int slot) => _rooms.Contains((r, slot));

    /// <summary>Periods.</summary>
    public int Load(int i, DateOnly week) => _load.GetValueOrDefault((i, week));
}
