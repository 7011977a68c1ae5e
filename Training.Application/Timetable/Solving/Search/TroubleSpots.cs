namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Sessions that break a hard rule, once only few do. Of fifteen thousand, chance would hardly come back to them, and what is
/// left over at the end rarely needs one exchange: it wanders until it finds a gap.
/// </summary>
internal sealed class TroubleSpots(PlanIndex index)
{
    /// <summary>With more violations chance meets them often enough.</summary>
    private const int Few = 300;

    /// <summary>One exchange in so many begins at one of them.</summary>
    private const int OneIn = 8;

    private readonly List<int> _cells = [];
    private readonly bool[] _known = new bool[index.Number.Length];

    /// <summary>The cell of one of them; below zero where chance should choose.</summary>
    public int Pick(TimetableState state, ref Lottery random)
    {
        while (_cells.Count > 0 && random.Below(OneIn) == 0)
        {
            var i = random.Below(_cells.Count);
            var cell = _cells[i];
            if (state.IsBroken(cell))
                return cell;
            _known[cell] = false;
            _cells[i] = _cells[^1];
            _cells.RemoveAt(_cells.Count - 1);
        }
        return -1;
    }

    /// <summary>Remembers a cell where something is broken.</summary>
    public void Look(TimetableState state, int cell)
    {
        if (state.Tally.Violations > Few || _known[cell] || !state.IsBroken(cell))
            return;
        _known[cell] = true;
        _cells.Add(cell);
    }
}
