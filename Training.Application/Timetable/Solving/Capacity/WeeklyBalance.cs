namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Sessions that must be in some weeks, of a kind that only some suppliers can meet.</summary>
internal readonly record struct WeeklyDemand(int Run, int Kind, int Class, int FromWeek, int ToWeek, int Sessions);

internal sealed record WeeklyBottleneck(Bottleneck What, int FromWeek, int ToWeek)
{
    public int Missing => What.Demand - What.Supply;

    public bool Holds(WeeklyDemand demand) =>
        FromWeek <= demand.FromWeek && demand.ToWeek <= ToWeek && What.Kinds.Contains(demand.Kind);

    /// <summary>Whether there is enough of this once there is enough of the other: it holds all of it, and misses no more.</summary>
    public bool Follows(WeeklyBottleneck other) =>
        FromWeek <= other.ToWeek && other.FromWeek <= ToWeek && !other.What.Kinds.Except(What.Kinds).Any();
}

/// <summary>Demand against supply in every stretch of weeks.</summary>
/// <param name="suppliers">By kind, those that can meet it.</param>
/// <param name="supply">By supplier, what it has before each week.</param>
/// <param name="open">By class, its slots before each week; no more sessions of it are counted, since that is said by itself.</param>
/// <param name="elsewhere">By class, those that are not looked at, and so may take what they can.</param>
internal sealed class WeeklyBalance(
    IReadOnlyList<int[]> suppliers,
    IReadOnlyList<int[]> supply,
    IReadOnlyList<int[]> open,
    IReadOnlyList<int[]> elsewhere
)
{
    /// <summary>The worst first; what only holds another one is left out.</summary>
    public IReadOnlyList<WeeklyBottleneck> Bottlenecks(IReadOnlyList<WeeklyDemand> demands)
    {
        var found = Windows(demands)
            .SelectMany(window =>
                new SupplyFlow(window.Demand, suppliers, Supply(window.From, window.To))
                    .Bottlenecks()
                    .Select(what => new WeeklyBottleneck(what, window.From, window.To))
            )
            .OrderByDescending(one => one.Missing)
            .ThenBy(one => one.What.Kinds.Count)
            .ThenBy(one => one.ToWeek - one.FromWeek);
        var kept = new List<WeeklyBottleneck>();
        foreach (var one in found)
        {
            if (!kept.Exists(one.Follows))
                kept.Add(one);
        }
        return kept;
    }

    private int[] Supply(int from, int to) => [.. supply.Select(before => before[to + 1] - before[from])];

    /// <summary>Only windows that end with a demand and begin with one: the others have more supply for the same.</summary>
    private IEnumerable<(int From, int To, int[] Demand)> Windows(IReadOnlyList<WeeklyDemand> demands)
    {
        var ends = demands.Select(one => one.ToWeek).Distinct().Order().ToList();
        var position = ends.Select((end, i) => (end, i)).ToDictionary(one => one.end, one => one.i);
        var ending = new int[ends.Count, elsewhere.Count, suppliers.Count];
        foreach (var begin in demands.GroupBy(one => one.FromWeek).OrderByDescending(group => group.Key))
        {
            foreach (var one in begin)
                ending[position[one.ToWeek], one.Class, one.Kind] += one.Sessions;
            var within = new int[elsewhere.Count, suppliers.Count];
            for (var i = 0; i < ends.Count; i++)
            {
                if (Sum(ending, within, i) && ends[i] >= begin.Key)
                    yield return (begin.Key, ends[i], Demand(within, begin.Key, ends[i]));
            }
        }
    }

    /// <returns>False when nothing ends there.</returns>
    private bool Sum(int[,,] ending, int[,] within, int end)
    {
        var some = false;
        for (var @class = 0; @class < elsewhere.Count; @class++)
        {
            for (var kind = 0; kind < suppliers.Count; kind++)
            {
                within[@class, kind] += ending[end, @class, kind];
                some |= ending[end, @class, kind] > 0;
            }
        }
        return some;
    }

    private int[] Demand(int[,] within, int from, int to)
    {
        var demand = new int[suppliers.Count];
        for (var @class = 0; @class < elsewhere.Count; @class++)
        {
            var left = open[@class][to + 1] - open[@class][from];
            var other = elsewhere[@class][to + 1] - elsewhere[@class][from];
            for (var kind = 0; kind < suppliers.Count; kind++)
            {
                var sessions = Math.Min(left, Math.Max(0, within[@class, kind] - other));
                demand[kind] += sessions;
                left -= sessions;
            }
        }
        return demand;
    }
}
