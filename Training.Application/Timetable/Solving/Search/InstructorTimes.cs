namespace Training.Application.Timetable.Solving.Search;

/// <summary>When each instructor teaches, and how much in each week.</summary>
internal sealed class InstructorTimes
{
    private readonly PlanIndex _index;
    private readonly int[] _of;

    /// <summary>By instructor and slot; where they are away there is one already.</summary>
    private readonly byte[] _sessions;
    private readonly byte[] _unwanted;

    /// <summary>Periods that they can still teach, by instructor and week; below zero where there are too many.</summary>
    private readonly int[] _left;

    /// <summary>Of the longest session, so that periods too many come to sessions too many.</summary>
    private readonly int _longest;

    /// <param name="of">By course, who teaches it.</param>
    public InstructorTimes(PlanIndex index, int[] of)
    {
        (_index, _of, _longest) = (index, of, Math.Max(1, index.Periods.Append(1).Max()));
        var people = index.Problem.Instructors;
        _sessions = new byte[people.Count * index.Slots];
        _unwanted = new byte[people.Count * index.Slots];
        _left = new int[people.Count * index.Weeks];
        var mondays = index.Problem.Slots.Select(slot => slot.Date.Monday()).Distinct().ToList();
        foreach (var (i, person) in people.Index())
        {
            foreach (var slot in person.Away)
                _sessions[i * index.Slots + slot] = 1;
            foreach (var slot in person.Unwanted)
                _unwanted[i * index.Slots + slot] = 1;
            for (var week = 0; week < index.Weeks; week++)
            {
                var load = person.Load.GetValueOrDefault(mondays[week]);
                _left[i * index.Weeks + week] = Math.Max(0, person.MaxPerWeek - load);
            }
        }
    }

    public void After(in Exchange change, ref Tally more)
    {
        var (one, other) = (Of(change.Run), Of(change.Other));
        var (from, to) = (_index.Week[change.From], _index.Week[change.To]);
        if (one == other)
        {
            if (from != to)
                more.Load = Shift(one, from, to, _index.Periods[change.Run] - _index.Periods[change.Other]);
            return;
        }
        Move(one, change.From, change.To, ref more);
        if (from != to)
            more.Load += Shift(one, from, to, _index.Periods[change.Run]);
        if (other < 0)
            return;
        Move(other, change.To, change.From, ref more);
        if (from != to)
            more.Load += Shift(other, to, from, _index.Periods[change.Other]);
    }

    public void In(int run, int slot, ref Tally more)
    {
        var who = Of(run);
        var left = _left[who * _index.Weeks + _index.Week[slot]];
        more.Instructors += _sessions[who * _index.Slots + slot] > 0 ? 1 : 0;
        more.Wishes += _unwanted[who * _index.Slots + slot];
        more.Load += Over(left - _index.Periods[run]) - Over(left);
    }

    public bool IsBroken(int run, int slot) =>
        _sessions[Of(run) * _index.Slots + slot] > 1 || _left[Of(run) * _index.Weeks + _index.Week[slot]] < 0;

    public void Enter(int run, int slot)
    {
        _sessions[Of(run) * _index.Slots + slot]++;
        _left[Of(run) * _index.Weeks + _index.Week[slot]] -= _index.Periods[run];
    }

    public void Leave(int run, int slot)
    {
        _sessions[Of(run) * _index.Slots + slot]--;
        _left[Of(run) * _index.Weeks + _index.Week[slot]] += _index.Periods[run];
    }

    private void Move(int who, int from, int to, ref Tally more)
    {
        (from, to) = (who * _index.Slots + from, who * _index.Slots + to);
        more.Instructors += (_sessions[to] > 0 ? 1 : 0) - (_sessions[from] > 1 ? 1 : 0);
        more.Wishes += _unwanted[to] - _unwanted[from];
    }

    /// <summary>Of periods that go from one week to another.</summary>
    private int Shift(int who, int from, int to, int periods)
    {
        var (left, entered) = (_left[who * _index.Weeks + from], _left[who * _index.Weeks + to]);
        return Over(left + periods) - Over(left) + Over(entered - periods) - Over(entered);
    }

    private int Over(int left) => left >= 0 ? 0 : (_longest - 1 - left) / _longest;

    private int Of(int run) => run < 0 ? run : _of[_index.Course[run]];
}
