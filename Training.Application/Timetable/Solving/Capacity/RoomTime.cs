using System.Numerics;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Whether there are rooms for what needs them, and half-days in these rooms.</summary>
internal sealed class RoomTime
{
    private readonly PlanProblem _problem;
    private readonly ILookup<BigInteger, int> _runs;
    private readonly List<BigInteger> _kinds;
    private readonly Dictionary<int, int> _kindOf;

    public RoomTime(PlanProblem problem)
    {
        _problem = problem;
        var rooms = Enumerable
            .Range(0, problem.Runs.Count)
            .Where(run => problem.Runs[run] is { NeedsRoom: true, Sessions.Count: > 0 })
            .ToDictionary(run => run, ServedBy);
        _runs = rooms.ToLookup(one => one.Value, one => one.Key);
        _kinds = [.. _runs.Select(kind => kind.Key).Where(kind => !kind.IsZero)];
        _kindOf = rooms.Where(one => !one.Value.IsZero).ToDictionary(one => one.Key, one => _kinds.IndexOf(one.Value));
    }

    /// <summary>Sessions that no room serves, by what they need.</summary>
    public IEnumerable<Shortage> NoRoom() =>
        _runs[BigInteger.Zero]
            .GroupBy(run => string.Join(',', _problem.Runs[run].Needs.Order()))
            .Select(runs => new Shortage(
                ShortageKind.NoRoom,
                _problem.Slots[0].Date,
                _problem.Slots[^1].Date,
                runs.Sum(run => _problem.Runs[run].Sessions.Count),
                Supply: 0
            )
            {
                Classes = [.. runs.Select(run => Class(run).Code).Distinct()],
                Modules = [.. runs.Select(run => _problem.Courses[_problem.Runs[run].Course].Module).Distinct()],
                Features = [.. _problem.Runs[runs.First()].Needs.Order()],
                Seats = runs.Min(run => Class(run).Heads),
            });

    public IEnumerable<Shortage> Short(Weekly weekly, IReadOnlyList<ClassSpans> classes)
    {
        var suppliers = _kinds.ConvertAll(kind =>
            Enumerable.Range(0, _problem.Rooms.Count).Where(room => Serves(kind, room)).ToArray()
        );
        var useful = Enumerable.Range(0, _problem.Rooms.Count).Select(room => Useful(room, classes)).ToList();
        return new WeeklySearch(
            weekly,
            classes,
            run => _kindOf.TryGetValue(run, out var k) ? k : null,
            suppliers,
            Supply
        )
            .Find()
            .Select(found => Named(found, weekly));

        IReadOnlyList<int[]> Supply(Func<int, bool> counts) =>
            [.. useful.Select(room => weekly.Before(slot => room[slot] && counts(slot)))];
    }

    private Shortage Named(FoundBottleneck found, Weekly weekly)
    {
        var what = found.Where.What;
        var features = found.Runs.Select(run => _problem.Runs[run].Needs).Aggregate(Common);
        var seats = found.Runs.Min(run => Class(run).Heads);
        return found.Shortage(ShortageKind.RoomTime, weekly) with
        {
            Rooms =
                what.Suppliers.Count == _problem.Rooms.Count
                    ? []
                    : [.. what.Suppliers.Select(room => _problem.Rooms[room].Code)],
            Features = features,
            Seats = _problem.Rooms.All(room => room.Capacity >= seats) ? 0 : seats,
        };
    }

    private static IReadOnlyList<RoomFeature> Common(
        IReadOnlyList<RoomFeature> one,
        IReadOnlyList<RoomFeature> other
    ) => [.. one.Intersect(other).Order()];

    /// <summary>Free, and some class that can use it has lessons then.</summary>
    private bool[] Useful(int room, IReadOnlyList<ClassSpans> classes)
    {
        var taken = _problem.Rooms[room].Taken.ToHashSet();
        var users = classes
            .Where(one =>
                one.Known(Knowledge.Days)
                    .Any(span => _kindOf.TryGetValue(span.Run, out var kind) && Serves(_kinds[kind], room))
            )
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, _problem.Slots.Count)
                .Select(slot => !taken.Contains(slot) && users.Exists(one => one.Open.IsOpen(slot))),
        ];
    }

    /// <summary>A bit for each room.</summary>
    private BigInteger ServedBy(int run)
    {
        var heads = Class(run).Heads;
        var rooms = BigInteger.Zero;
        for (var i = 0; i < _problem.Rooms.Count; i++)
        {
            var room = _problem.Rooms[i];
            if (room.Capacity >= heads && !_problem.Runs[run].Needs.Except(room.Features).Any())
                rooms |= BigInteger.One << i;
        }
        return rooms;
    }

    private PlanClass Class(int run) => _problem.Classes[_problem.Courses[_problem.Runs[run].Course].Class];

    private static bool Serves(BigInteger kind, int room) => !(kind >> room).IsEven;
}
