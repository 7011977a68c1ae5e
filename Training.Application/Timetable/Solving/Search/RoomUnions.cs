using System.Numerics;

namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Which sessions can use which rooms, as counts. Sessions that can use the same rooms are of one kind. By Hall's theorem all
/// sessions of a half-day find a room if, for every union of kinds, no more sessions than free rooms are confined to it.
/// </summary>
internal sealed class RoomUnions
{
    /// <summary>With more, only kinds by themselves and all together are watched; what that misses is left out at the end.</summary>
    private const int Most = 64;

    private readonly List<BigInteger> _kinds = [];
    private readonly List<BigInteger> _unions;

    /// <summary>By run, its kind; the last kind where it needs no room.</summary>
    public int[] Kind { get; }
    public int Kinds => _kinds.Count + 1;
    public int Count => _unions.Count;

    /// <summary>By pair of kinds, the unions that confine the first and not the second.</summary>
    public int[][] Only { get; }

    /// <summary>By slot and union, its free rooms.</summary>
    public short[] Free { get; }

    public RoomUnions(PlanProblem problem)
    {
        var usable = problem.Runs.Select(run => run.NeedsRoom ? Usable(problem, run) : -1).ToList();
        _kinds.AddRange(usable.Where(rooms => rooms >= 0).Distinct());
        Kind = [.. usable.Select(rooms => rooms < 0 ? _kinds.Count : _kinds.IndexOf(rooms))];
        _unions = Unions(_kinds);
        Only =
        [
            .. from one in Enumerable.Range(0, Kinds)
            from other in Enumerable.Range(0, Kinds)
            select Confining(one).Except(Confining(other)).ToArray(),
        ];
        Free = new short[problem.Slots.Count * Count];
        for (var room = 0; room < problem.Rooms.Count; room++)
        {
            var inside = Enumerable.Range(0, Count).Where(union => !(_unions[union] >> room).IsEven).ToList();
            foreach (var slot in Enumerable.Range(0, problem.Slots.Count).Except(problem.Rooms[room].Taken))
                inside.ForEach(union => Free[slot * Count + union]++);
        }
    }

    public bool HasAny(int run) => Kind[run] == _kinds.Count || _kinds[Kind[run]] > 0;

    public bool Holds(int run, int room) => !(_kinds[Kind[run]] >> room).IsEven;

    public bool NeedsRoom(int run) => Kind[run] < _kinds.Count;

    private static BigInteger Usable(PlanProblem problem, PlanRun run)
    {
        var heads = problem.Classes[problem.Courses[run.Course].Class].Heads;
        return problem
            .Rooms.Index()
            .Where(room => room.Item.Capacity >= heads && run.Needs.All(room.Item.Features.Contains))
            .Aggregate(BigInteger.Zero, (rooms, room) => rooms | (BigInteger.One << room.Index));
    }

    private IEnumerable<int> Confining(int kind) =>
        kind == _kinds.Count
            ? []
            : Enumerable.Range(0, Count).Where(union => (_kinds[kind] | _unions[union]) == _unions[union]);

    /// <summary>Of kinds that meet: those that do not are full each by itself or not at all.</summary>
    private static List<BigInteger> Unions(List<BigInteger> kinds)
    {
        var found = new List<BigInteger>(kinds);
        for (var i = 0; i < found.Count && found.Count <= Most; i++)
        {
            var more = kinds.Where(kind => (kind & found[i]) > 0).Select(kind => kind | found[i]).Distinct();
            found.AddRange(more.Except(found).ToList());
        }
        return found.Count <= Most
            ? found
            : [.. kinds.Append(kinds.Aggregate(BigInteger.Zero, (all, kind) => all | kind)).Distinct()];
    }
}
