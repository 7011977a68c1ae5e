namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Kinds of demand that only these suppliers can meet, and cannot.</summary>
internal sealed record Bottleneck(IReadOnlyList<int> Kinds, IReadOnlyList<int> Suppliers, int Demand, int Supply);

/// <summary>
/// Meets as much demand as there can be met: a maximum flow from kinds of demand to suppliers. Where some is left, whatever
/// could be shifted for it is a bottleneck (a minimum cut).
/// </summary>
internal sealed class SupplyFlow(int[] demand, IReadOnlyList<int[]> suppliers, int[] supply)
{
    private readonly int[] _left = [.. supply];
    private readonly int[] _unmet = [.. demand];
    private readonly int[,] _given = new int[demand.Length, supply.Length];

    public IReadOnlyList<Bottleneck> Bottlenecks()
    {
        foreach (var kind in Enumerable.Range(0, demand.Length).OrderBy(kind => suppliers[kind].Length))
            TakeWhatIsFree(kind);

        var found = new List<Bottleneck>();
        for (var kind = 0; kind < demand.Length; kind++)
        {
            while (_unmet[kind] > 0)
            {
                if (Shift(kind) is not { } reached)
                    continue;
                found.Add(Cut(reached));
                break;
            }
        }
        return found;
    }

    private void TakeWhatIsFree(int kind)
    {
        foreach (var supplier in suppliers[kind])
        {
            var amount = Math.Min(_unmet[kind], _left[supplier]);
            _unmet[kind] -= amount;
            _left[supplier] -= amount;
            _given[kind, supplier] += amount;
        }
    }

    /// <returns>The kinds that could make room for it, when they cannot; null when it has more now.</returns>
    private List<int>? Shift(int kind)
    {
        var from = new Dictionary<int, (int Kind, int Supplier)>();
        var reached = new List<int> { kind };
        var asked = new HashSet<int>();
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var supplier in suppliers[reached[i]].Where(asked.Add))
            {
                if (_left[supplier] > 0)
                {
                    Give(kind, reached[i], supplier, from);
                    return null;
                }
                for (var other = 0; other < demand.Length; other++)
                {
                    if (_given[other, supplier] > 0 && other != kind && from.TryAdd(other, (reached[i], supplier)))
                        reached.Add(other);
                }
            }
        }
        return reached;
    }

    private void Give(int kind, int last, int supplier, Dictionary<int, (int Kind, int Supplier)> from)
    {
        var amount = Math.Min(_unmet[kind], _left[supplier]);
        for (var on = last; on != kind; on = from[on].Kind)
            amount = Math.Min(amount, _given[on, from[on].Supplier]);

        _left[supplier] -= amount;
        _given[last, supplier] += amount;
        for (var on = last; on != kind; on = from[on].Kind)
        {
            _given[on, from[on].Supplier] -= amount;
            _given[from[on].Kind, from[on].Supplier] += amount;
        }
        _unmet[kind] -= amount;
    }

    private Bottleneck Cut(List<int> kinds)
    {
        List<int> asked = [.. kinds.SelectMany(kind => suppliers[kind]).Distinct().Order()];
        kinds.Sort();
        return new(kinds, asked, kinds.Sum(kind => demand[kind]), asked.Sum(supplier => supply[supplier]));
    }
}
