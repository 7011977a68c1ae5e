using System.Numerics;
using Training.Application.Timetable.Solving.Search;
using Standing = Training.Application.Timetable.Solving.Search.Standing; // in the tests there is another of that name

namespace Training.Benchmarks.Solving;

/// <summary>
/// A week in the making. Every lecture has a period and a room of its own; it goes to another, and whatever is there takes its
/// place. A change is made when it is thought of, and taken back if another is thought of before it was agreed to.
/// </summary>
internal sealed class CttState : IAnnealed
{
    /// <summary>In one go: no round is lost on an instance that is hard to make whole.</summary>
    public static readonly Cooling Cooling = new(
        Heat: 30,
        Firm: 0.15,
        Shaken: 5,
        Polish: 1,
        Frost: 0.15,
        First: 0.9,
        Later: 0.05,
        Last: 0
    );

    private const int Weight = 40;
    private const int DayMissing = 5;
    private const int Alone = 2;

    private readonly CttProblem _problem;
    private readonly int _rooms;

    /// <summary>By lecture.</summary>
    private readonly int[] _course;
    private readonly int[] _cell;
    private readonly int[] _kept;

    /// <summary>By period and room, the lecture there.</summary>
    private readonly int[] _at;
    private readonly bool[] _conflict;
    private readonly bool[] _away;
    private readonly int[] _over;
    private readonly int[][] _curricula;
    private readonly int[] _ofDay;
    private readonly int[] _days;
    private readonly int[] _ofRoom;
    private readonly int[] _ofPeriod;
    private readonly int[] _mask;
    private readonly int[] _lonely;

    private Standing _agreed;
    private Standing _next;
    private int _weight = Weight;
    private int _moved = -1;
    private int _from;

    public CttState(CttProblem problem)
    {
        (_problem, _rooms) = (problem, problem.Rooms.Count);
        var courses = problem.Courses.Count;
        _course = [.. problem.Courses.SelectMany((course, i) => Enumerable.Repeat(i, course.Lectures))];
        if (_course.Length > problem.Periods * _rooms)
            throw new ArgumentException("there are more lectures than places", nameof(problem));
        (_cell, _kept, _at) = (new int[_course.Length], new int[_course.Length], new int[problem.Periods * _rooms]);
        _curricula =
        [
            .. problem.Courses.Select(
                (_, i) =>
                    problem.Curricula.Index().Where(one => one.Item.Contains(i)).Select(one => one.Index).ToArray()
            ),
        ];
        _conflict =
        [
            .. from one in Enumerable.Range(0, courses)
            from other in Enumerable.Range(0, courses)
            select Conflict(one, other),
        ];
        _away =
        [
            .. from one in Enumerable.Range(0, courses)
            from period in Enumerable.Range(0, problem.Periods)
            select problem.Unavailable.Contains((one, period)),
        ];
        _over =
        [
            .. from course in problem.Courses
            from room in problem.Rooms
            select Math.Max(0, course.Students - room.Capacity),
        ];
        (_ofDay, _days, _ofRoom) = (new int[courses * problem.Days], new int[courses], new int[courses * _rooms]);
        _ofPeriod = new int[problem.Curricula.Count * problem.Periods];
        _mask = new int[problem.Curricula.Count * problem.Days];
        _lonely =
        [
            .. Enumerable
                .Range(0, 1 << problem.PerDay)
                .Select(mask => BitOperations.PopCount((uint)(mask & ~(mask << 1) & ~(mask >> 1)))),
        ];
    }

    public Standing Now => _agreed;
    public Standing Next => _next;

    /// <summary>By lecture, its course, period and room.</summary>
    public IEnumerable<(int Course, int Period, int Room)> Lectures =>
        _course.Select((course, i) => (course, _cell[i] / _rooms, _cell[i] % _rooms));

    public int Propose(ref Lottery random, int hopeless)
    {
        Withdraw();
        var lecture = random.Below(_course.Length);
        var from = _cell[lecture];
        var (period, room, kind) = (from / _rooms, from % _rooms, random.Below(10));
        if (kind > 0)
            period = random.Below(_problem.Periods);
        if (kind is 0 or > 2)
            room = random.Below(_rooms);
        var to = period * _rooms + room;
        if (to == from || (_at[to] >= 0 && _course[_at[to]] == _course[lecture]))
            return int.MaxValue;
        (_moved, _from) = (lecture, from);
        Exchange(from, to);
        return _weight * (_next.Violations - _agreed.Violations) + _next.Cost - _agreed.Cost;
    }

    public void Commit() => (_agreed, _moved) = (_next, -1);

    public void Keep()
    {
        var (moved, to) = (_moved, _moved < 0 ? -1 : _cell[_moved]);
        Withdraw();
        _cell.CopyTo(_kept, 0);
        if (moved < 0)
            return;
        (_moved, _from) = (moved, _cell[moved]);
        Exchange(_from, to);
    }

    public void Restore() => Fill(_kept);

    public void Shake(ref Lottery random) => _weight = _weight * 3 / 2;

    public void BeginAnew(ref Lottery random)
    {
        var cells = Enumerable.Range(0, _at.Length).ToArray();
        for (var i = 0; i < _course.Length; i++)
        {
            var other = i + random.Below(cells.Length - i);
            (cells[i], cells[other]) = (cells[other], cells[i]);
        }
        Fill(cells[.._course.Length]);
    }

    private bool Conflict(int one, int other) =>
        one == other
        || _problem.Courses[one].Teacher == _problem.Courses[other].Teacher
        || _curricula[one].Intersect(_curricula[other]).Any();

    private void Withdraw()
    {
        if (_moved >= 0)
            Exchange(_cell[_moved], _from);
        (_moved, _next) = (-1, _agreed);
    }

    private void Fill(int[] cells)
    {
        Array.Fill(_at, -1);
        foreach (var counts in (int[][])[_ofDay, _days, _ofRoom, _ofPeriod, _mask])
            Array.Clear(counts);
        _next = new(0, _problem.Courses.Sum(course => DayMissing * course.Days - 1));
        for (var lecture = 0; lecture < cells.Length; lecture++)
            Enter(lecture, cells[lecture]);
        Commit();
    }

    private void Exchange(int from, int to)
    {
        var (one, other) = (_at[from], _at[to]);
        Leave(one, from);
        if (other >= 0)
        {
            Leave(other, to);
            Enter(other, from);
        }
        Enter(one, to);
    }

    private void Enter(int lecture, int cell)
    {
        var (course, period, room, day) = Where(lecture, cell);
        var more = _over[course * _rooms + room];
        more += _ofRoom[course * _rooms + room]++ == 0 ? 1 : 0;
        if (_ofDay[course * _problem.Days + day]++ == 0 && _days[course]++ < _problem.Courses[course].Days)
            more -= DayMissing;
        foreach (var curriculum in _curricula[course])
        {
            if (_ofPeriod[curriculum * _problem.Periods + period]++ == 0)
                more += Turn(curriculum, day, period);
        }
        _next = new(_next.Violations + Broken(course, period), _next.Cost + more);
        (_at[cell], _cell[lecture]) = (lecture, cell);
    }

    private void Leave(int lecture, int cell)
    {
        var (course, period, room, day) = Where(lecture, cell);
        _at[cell] = -1;
        var more = -_over[course * _rooms + room];
        more -= --_ofRoom[course * _rooms + room] == 0 ? 1 : 0;
        if (--_ofDay[course * _problem.Days + day] == 0 && --_days[course] < _problem.Courses[course].Days)
            more += DayMissing;
        foreach (var curriculum in _curricula[course])
        {
            if (--_ofPeriod[curriculum * _problem.Periods + period] == 0)
                more += Turn(curriculum, day, period);
        }
        _next = new(_next.Violations - Broken(course, period), _next.Cost + more);
    }

    private (int Course, int Period, int Room, int Day) Where(int lecture, int cell) =>
        (_course[lecture], cell / _rooms, cell % _rooms, cell / _rooms / _problem.PerDay);

    /// <summary>A curriculum comes in a period in which it did not, or no more.</summary>
    private int Turn(int curriculum, int day, int period)
    {
        ref var mask = ref _mask[curriculum * _problem.Days + day];
        var before = _lonely[mask];
        mask ^= 1 << (period % _problem.PerDay);
        return Alone * (_lonely[mask] - before);
    }

    private int Broken(int course, int period)
    {
        var broken = _away[course * _problem.Periods + period] ? 1 : 0;
        for (var cell = period * _rooms; cell < (period + 1) * _rooms; cell++)
        {
            if (_at[cell] >= 0 && _conflict[course * _problem.Courses.Count + _course[_at[cell]]])
                broken++;
        }
        return broken;
    }
}
