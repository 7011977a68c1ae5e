namespace Training.Application.Timetable.Solving.Search;

/// <summary>The timetable as something to anneal: two half-days of a class are exchanged, or a course gets another instructor.</summary>
internal sealed class TimetableMoves : IAnnealed
{
    /// <summary>One change in so many is of an instructor; it costs as much as many exchanges.</summary>
    private const int InstructorEvery = 400;

    /// <summary>Violations of other rules that an exchange ends at most, nearly always.</summary>
    private const int MostGained = 4;

    /// <summary>Three of four exchanges are with a half-day at most so many away.</summary>
    private const int Near = 16;

    private readonly PlanIndex _index;
    private readonly SoftWeights _wishes;
    private readonly int[] _placeable;
    private readonly int _least;
    private readonly Arrangement _kept;
    private readonly TroubleSpots _trouble;

    /// <summary>By class and slot, as in the grid of the state: those on which a class can be taught.</summary>
    private readonly int[] _cells;
    private readonly int[] _choices;
    private HardWeights _weights;

    private Kind _kind;
    private Exchange _exchange;
    private Tally _more;
    private int _course;
    private int _who;

    public TimetableMoves(PlanIndex index, int[] placeable, SoftWeights wishes, int weight)
    {
        (_index, _placeable, _wishes, _least) = (index, placeable, wishes, weight);
        _weights = new(weight);
        _kept = new(index);
        State = new(index);
        _trouble = new(index);
        _cells = [.. Enumerable.Range(0, index.Number.Length).Where(cell => index.Number[cell] >= 0)];
        _choices =
        [
            .. index.Problem.Courses.Index().Where(one => one.Item.Instructors.Count > 1).Select(one => one.Index),
        ];
    }

    private enum Kind
    {
        Exchange,
        Instructor,
        Waiting,
    }

    public TimetableState State { get; private set; }

    public Standing Now => new(State.Tally.Violations, State.Tally.Soft(_wishes));

    public Standing Next
    {
        get
        {
            var now = Now;
            return new(now.Violations + _more.Violations, now.Cost + _more.Soft(_wishes));
        }
    }

    public int Propose(ref Lottery random, int hopeless)
    {
        if (_choices.Length > 0 && random.Below(InstructorEvery) == 0)
            return ProposeInstructor(ref random);
        for (var tries = 0; tries < 16 && _cells.Length > 0; tries++)
        {
            var cell = _trouble.Pick(State, ref random);
            if (cell < 0)
                cell = _cells[random.Below(_cells.Length)];
            var run = State.Grid[cell];
            if (run < 0)
                continue;
            var @class = _index.Class[run];
            var cells = _index.Cells[@class];
            var from = cell - @class * _index.Slots;
            var waiting = State.Waiting[@class].Count;
            if (waiting > 0 && random.Below(cells.Length + waiting) < waiting)
                return ProposeWaiting(@class, from, run, ref random);
            var to = cells[Partner(_index.Number[cell], cells.Length, ref random)];
            var other = State.At(@class, to);
            if (other == run)
                continue;
            (_kind, _exchange, _more) = (Kind.Exchange, new(@class, from, to, run, other), default);
            State.OrderAfter(_exchange, ref _more);
            if (_weights.Of(_more) >= hopeless + MostGained * _least)
                return int.MaxValue;
            State.After(_exchange, ref _more);
            return Weighed();
        }
        return int.MaxValue;
    }

    public void Commit()
    {
        switch (_kind)
        {
            case Kind.Exchange:
                State.Make(_exchange, _more);
                _trouble.Look(State, _exchange.Class * _index.Slots + _exchange.From);
                _trouble.Look(State, _exchange.Class * _index.Slots + _exchange.To);
                break;
            case Kind.Instructor:
                State.Appoint(_course, _who);
                break;
            default:
                Replace(_exchange.Run, _exchange.From, _exchange.Other);
                break;
        }
    }

    public void Keep() => _kept.Take(State);

    public void Restore() => State = _kept.Build();

    /// <summary>A copy of what was kept last.</summary>
    public TimetableState Best() => _kept.Build();

    public void Shake(ref Lottery random)
    {
        _weights.Adapt(State.Tally, _least);
        foreach (var cell in _cells)
            _trouble.Look(State, cell);
        new Reappointment(State, _weights, _least).Run(ref random);
    }

    public void BeginAnew(ref Lottery random) => State = FirstPlan.Make(_index, _placeable, ref random);

    private static int Partner(int cell, int cells, ref Lottery random)
    {
        if (random.Below(4) == 0)
            return random.Below(cells);
        var first = Math.Max(0, cell - Near);
        return first + random.Below(Math.Min(cells - 1, cell + Near) - first + 1);
    }

    private int ProposeInstructor(ref Lottery random)
    {
        _kind = Kind.Instructor;
        _course = _choices[random.Below(_choices.Length)];
        var choices = _index.Problem.Courses[_course].Instructors;
        _who = choices[random.Below(choices.Count)];
        if (_who == State.Instructor[_course])
            return int.MaxValue;
        _more = State.WithInstructor(_course, _who);
        return Weighed();
    }

    /// <summary>A session gives its half-day to one that has none.</summary>
    private int ProposeWaiting(int @class, int from, int run, ref Lottery random)
    {
        _kind = Kind.Waiting;
        var waiting = State.Waiting[@class];
        var other = waiting[random.Below(waiting.Count)];
        if (other == run)
            return int.MaxValue;
        _exchange = new(@class, from, from, run, other);
        var before = State.Tally;
        Replace(run, from, other);
        _more = State.Tally;
        _more.Add(before, -1);
        Replace(other, from, run);
        return Weighed();
    }

    private void Replace(int run, int slot, int other)
    {
        State.Leave(run, slot);
        State.WaitNoMore(other);
        State.Wait(run);
        State.Enter(other, slot);
    }

    private int Weighed() => _weights.Of(_more) + _more.Soft(_wishes);
}
