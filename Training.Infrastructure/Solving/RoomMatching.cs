namespace Training.Infrastructure.Solving;

/// <summary>A room for each session of a half-day, by augmenting paths; what comes first in a list is taken where it can be.</summary>
internal sealed class RoomMatching
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<int>> _suits;
    private readonly Dictionary<int, int> _takenBy = [];

    /// <param name="suits">By session, the free rooms that suit it.</param>
    public RoomMatching(IReadOnlyDictionary<int, IReadOnlyList<int>> suits)
    {
        _suits = suits;
        foreach (var (s, rooms) in suits.Where(one => one.Value.Count > 0))
            _takenBy.TryAdd(rooms[0], s);
        foreach (var s in suits.Keys.Except(_takenBy.Values.ToList()))
        {
            HashSet<int> seen = [];
            if (!Find(s, seen))
            {
                TooMany = [s, .. seen.Select(room => _takenBy[room])];
                return;
            }
        }
    }

    /// <summary>Sessions that want the same rooms, one more than there are; none where each got its own.</summary>
    public IReadOnlyList<int> TooMany { get; } = [];

    /// <summary>By session, its room.</summary>
    public IReadOnlyDictionary<int, int> Rooms => _takenBy.ToDictionary(one => one.Value, one => one.Key);

    private bool Find(int s, HashSet<int> seen)
    {
        foreach (var room in _suits[s].Where(seen.Add))
        {
            if (_takenBy.TryGetValue(room, out var other) && !Find(other, seen))
                continue;
            _takenBy[room] = s;
            return true;
        }
        return false;
    }
}
