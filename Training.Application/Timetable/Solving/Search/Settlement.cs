namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Takes out of a plan whatever still breaks a rule, few sessions rather than many, and puts back what finds another place.
/// What is left over has no place; nothing that has one breaks a rule.
/// </summary>
internal sealed class Settlement
{
    private readonly TimetableState _state;
    private readonly PlanIndex _index;
    private readonly SoftWeights _wishes;

    /// <summary>By run, the runs of other modules that cannot be taught when one of its sessions is not.</summary>
    private readonly int[][] _followers;
    private readonly int[] _placed;
    private readonly List<Place> _left = [];

    public Settlement(TimetableState state, SoftWeights wishes)
    {
        (_state, _index, _wishes) = (state, state.Index, wishes);
        _followers = [.. Enumerable.Range(0, _index.Class.Length).Select(Followers)];
        _placed = new int[_index.Class.Length];
        foreach (var run in state.Grid.Where(run => run >= 0))
            _placed[run]++;
    }

    private readonly record struct Place(int Run, int Slot);

    public void Settle()
    {
        TakeOut();
        PutBack();
    }

    /// <summary>A session, and with it all that cannot be taught without it.</summary>
    public void TakeOut(int run, int slot)
    {
        var @class = _index.Class[run];
        if (_state.At(@class, slot) != run)
            return;
        foreach (var other in _index.Cells[@class])
        {
            if (_state.At(@class, other) is var follower and >= 0 && _followers[run].Contains(follower))
                Remove(follower, other);
        }
        Remove(run, slot);
    }

    private void TakeOut()
    {
        var queue = new PriorityQueue<Place, double>();
        foreach (var place in Places())
            Ask(place);
        while (_state.Tally.Violations > 0 && queue.TryDequeue(out var place, out var priority))
        {
            if (_state.At(_index.Class[place.Run], place.Slot) != place.Run)
                continue;
            if (Priority(place) <= priority)
                TakeOut(place.Run, place.Slot);
            else
                Ask(place);
        }

        void Ask(Place place)
        {
            if (Priority(place) is var priority and < 0)
                queue.Enqueue(place, priority);
        }
    }

    private IEnumerable<Place> Places() =>
        from @class in Enumerable.Range(0, _index.Cells.Length)
        from slot in _index.Cells[@class]
        let run = _state.At(@class, slot)
        where run >= 0
        select new Place(run, slot);

    /// <summary>The rules that it breaks, for each session that would have to go; the lowest comes first.</summary>
    private double Priority(Place place)
    {
        var broken = _state.Broken(place.Run, place.Slot).Violations;
        return -broken / (1.0 + _followers[place.Run].Sum(run => _placed[run]));
    }

    private void PutBack()
    {
        var rank = new int[_index.Class.Length];
        foreach (var (i, run) in _index.InOrder.Index())
            rank[run] = i;
        var waiting = _state.Waiting.SelectMany(runs => runs).Order().ToList();
        var old = _left.ToLookup(place => place.Run, place => place.Slot);
        foreach (var run in waiting.OrderBy(run => rank[run]))
        {
            _state.WaitNoMore(run);
            if (!Find(run, old[run]) && !Find(run, _index.Cells[_index.Class[run]]) && !Push(run))
                _state.Wait(run);
        }
    }

    /// <summary>The best free half-day on which it breaks nothing.</summary>
    private bool Find(int run, IEnumerable<int> slots)
    {
        var (best, cost) = (-1, int.MaxValue);
        foreach (var slot in slots.Where(slot => _state.At(_index.Class[run], slot) < 0))
        {
            var more = _state.In(run, slot);
            if (more.Violations == 0 && more.Soft(_wishes) < cost)
                (best, cost) = (slot, more.Soft(_wishes));
        }
        if (best < 0)
            return false;
        Put(run, best);
        return true;
    }

    /// <summary>Others depend on it: it takes the place of a session on which nothing depends.</summary>
    private bool Push(int run)
    {
        if (_followers[run].Length == 0)
            return false;
        var @class = _index.Class[run];
        foreach (var slot in _index.Cells[@class])
        {
            if (_state.At(@class, slot) is not (var other and >= 0) || _followers[other].Length > 0)
                continue;
            Remove(other, slot);
            if (_state.In(run, slot).Violations == 0)
            {
                Put(run, slot);
                _state.WaitNoMore(other);
                if (!Find(other, _index.Cells[@class]))
                    _state.Wait(other);
                return true;
            }
            _state.WaitNoMore(other);
            Put(other, slot);
        }
        return false;
    }

    private void Put(int run, int slot)
    {
        _state.Enter(run, slot);
        _placed[run]++;
    }

    private void Remove(int run, int slot)
    {
        _state.Leave(run, slot);
        _state.Wait(run);
        _placed[run]--;
        _left.Add(new(run, slot));
    }

    private int[] Followers(int run)
    {
        var (found, open) = (new HashSet<int>(), new Stack<int>([run]));
        while (open.TryPop(out var next))
        {
            foreach (var after in _index.After[next].Where(after => _index.IsStrict(next, after)))
            {
                if (found.Add(after))
                    open.Push(after);
            }
        }
        return [.. found];
    }
}
