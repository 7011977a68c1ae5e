using System.Numerics;

namespace Training.Application.Timetable.Solving.Search;

/// <summary>On which half-days each class comes: whether its days are whole, its weeks even, and who sits in two classes.</summary>
internal sealed class ClassTimes
{
    /// <summary>Sessions by which a week may differ from the even share.</summary>
    private const int Tolerance = 1;

    private readonly PlanIndex _index;

    /// <summary>By class and day, its half-days as bits, with those of sessions that stay as they are.</summary>
    private readonly byte[] _day;
    private readonly int[] _week;
    private readonly int[] _least;
    private readonly int[] _most;

    /// <summary>By class and slot, whether it has a session.</summary>
    private readonly bool[] _busy;
    private readonly int[][] _apart;

    public ClassTimes(PlanIndex index)
    {
        _index = index;
        var classes = index.Problem.Classes;
        _day = new byte[classes.Count * index.Days];
        (_week, _least, _most) = (NewWeeks(), NewWeeks(), NewWeeks());
        _busy = new bool[classes.Count * index.Slots];
        var pairs = index.Problem.Apart.SelectMany(pair => new[] { pair, new ClassPair(pair.Other, pair.One) });
        var apart = pairs.Distinct().ToLookup(pair => pair.One, pair => pair.Other);
        _apart = [.. classes.Select((_, @class) => apart[@class].ToArray())];
        var planned = index
            .Problem.Runs.Select((run, i) => (Class: index.Class[i], run.Sessions.Count))
            .ToLookup(run => run.Class, run => run.Count);
        for (var @class = 0; @class < classes.Count; @class++)
            Prepare(@class, planned[@class].Sum());

        int[] NewWeeks() => new int[classes.Count * index.Weeks];
    }

    /// <summary>Of days that are not whole and of uneven weeks, before anything is planned.</summary>
    public Tally Empty
    {
        get
        {
            var tally = new Tally();
            foreach (var parts in _day)
                tally.Compact += Torn(parts);
            for (var i = 0; i < _week.Length; i++)
                tally.Balance += Uneven(i, _week[i]);
            return tally;
        }
    }

    /// <summary>One of the two half-days is free.</summary>
    /// <param name="from">The half-day with a session.</param>
    public void Move(int @class, int from, int to, ref Tally more)
    {
        var (left, entered) = (@class * _index.Days + _index.Day[from], @class * _index.Days + _index.Day[to]);
        var (oldBit, newBit) = (_index.Part[from], _index.Part[to]);
        more.Compact =
            left == entered
                ? Torn(_day[left] ^ oldBit ^ newBit) - Torn(_day[left])
                : Torn(_day[left] ^ oldBit) - Torn(_day[left]) + Torn(_day[entered] ^ newBit) - Torn(_day[entered]);
        var (old, @new) = (@class * _index.Weeks + _index.Week[from], @class * _index.Weeks + _index.Week[to]);
        if (old != @new)
        {
            more.Balance =
                Uneven(old, _week[old] - 1)
                - Uneven(old, _week[old])
                + Uneven(@new, _week[@new] + 1)
                - Uneven(@new, _week[@new]);
        }
        foreach (var other in _apart[@class])
            more.Apart += Busy(other, to) - Busy(other, from);
    }

    public void In(int @class, int slot, ref Tally more)
    {
        var parts = _day[@class * _index.Days + _index.Day[slot]];
        more.Compact += Torn(parts ^ _index.Part[slot]) - Torn(parts);
        var week = @class * _index.Weeks + _index.Week[slot];
        more.Balance += Uneven(week, _week[week] + 1) - Uneven(week, _week[week]);
        foreach (var other in _apart[@class])
            more.Apart += Busy(other, slot);
    }

    public bool IsBroken(int @class, int slot)
    {
        foreach (var other in _apart[@class])
        {
            if (Busy(other, slot) > 0)
                return true;
        }
        return false;
    }

    public void Enter(int @class, int slot) => Change(@class, slot, 1);

    public void Leave(int @class, int slot) => Change(@class, slot, -1);

    private void Change(int @class, int slot, int more)
    {
        _day[@class * _index.Days + _index.Day[slot]] ^= _index.Part[slot];
        _week[@class * _index.Weeks + _index.Week[slot]] += more;
        _busy[@class * _index.Slots + slot] = more > 0;
    }

    private int Busy(int @class, int slot) => _busy[@class * _index.Slots + slot] ? 1 : 0;

    /// <summary>One half-day alone, or a gap between two.</summary>
    private static int Torn(int parts) => parts == 0b101 || BitOperations.IsPow2(parts) ? 1 : 0;

    private int Uneven(int week, int sessions) =>
        sessions > _most[week] ? sessions - _most[week] : Math.Max(0, _least[week] - sessions);

    /// <summary>The even share of a week goes by the half-days on which the class could be taught at all.</summary>
    private void Prepare(int @class, int planned)
    {
        var it = _index.Problem.Classes[@class];
        foreach (var slot in it.Taken.Distinct())
        {
            _day[@class * _index.Days + _index.Day[slot]] |= _index.Part[slot];
            _week[@class * _index.Weeks + _index.Week[slot]]++;
        }
        var open = Enumerable.Range(0, _index.Slots).Except(it.Closed.Except(it.Taken)).ToList();
        var all = planned + it.Taken.Distinct().Count();
        foreach (var week in open.CountBy(slot => _index.Week[slot]))
        {
            var i = @class * _index.Weeks + week.Key;
            _least[i] = Math.Max(0, (all * week.Value + open.Count - 1) / open.Count - Tolerance);
            _most[i] = all * week.Value / open.Count + Tolerance;
        }
    }
}
