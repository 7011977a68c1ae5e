using System.Numerics;

namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// A plan in the making: what each class does on each half-day, who teaches which course, and what waits because the class
/// has no half-day left for it. Rules that are broken are counted, and never forbidden: that is what the search walks on.
/// </summary>
internal sealed class TimetableState
{
    private readonly InstructorTimes _instructors;
    private readonly RoomCounts _rooms;
    private readonly RunOrder _order;
    private readonly CourseWeeks _courses;
    private readonly ClassTimes _classes;

    /// <summary>By course, the slots on which it is taught, as bits.</summary>
    private readonly ulong[] _taught;
    private readonly int _words;
    private Tally _tally;

    public TimetableState(PlanIndex index)
    {
        Index = index;
        Instructor = [.. index.Problem.Courses.Select(course => course.Instructors.Append(-1).First())];
        Grid = new int[index.Problem.Classes.Count * index.Slots];
        Array.Fill(Grid, Exchange.Nothing);
        Waiting = [.. index.Cells.Select(_ => new List<int>())];
        _instructors = new(index, Instructor);
        _rooms = new(index.Rooms);
        _order = new(index);
        _courses = new(index);
        _classes = new(index);
        _words = (index.Slots + 63) / 64;
        _taught = new ulong[Instructor.Length * _words];
        _tally = _classes.Empty;
    }

    public PlanIndex Index { get; }

    /// <summary>By class and slot, the run of its session.</summary>
    public int[] Grid { get; }

    /// <summary>By course; below zero where nobody may teach it.</summary>
    public int[] Instructor { get; }

    /// <summary>By class, the runs of sessions without a half-day.</summary>
    public List<int>[] Waiting { get; }
    public ref readonly Tally Tally => ref _tally;

    public int At(int @class, int slot) => Grid[@class * Index.Slots + slot];

    /// <summary>Of what <see cref="After"/> says, the order alone: most exchanges fail by it, and it must be asked first.</summary>
    public void OrderAfter(in Exchange change, ref Tally more) => more.Order = _order.After(change);

    /// <summary>What would be broken more often after two half-days of a class were exchanged. The first is not free.</summary>
    public void After(in Exchange change, ref Tally more)
    {
        _instructors.After(change, ref more);
        more.Rooms = _rooms.After(change);
        more.Spread = _courses.After(change);
        if (change.Other < 0)
            _classes.Move(change.Class, change.From, change.To, ref more);
    }

    /// <param name="more">What <see cref="After"/> said.</param>
    public void Make(in Exchange change, in Tally more)
    {
        Lift(change.Run, change.From);
        if (change.Other >= 0)
        {
            Lift(change.Other, change.To);
            Set(change.Other, change.From);
        }
        Set(change.Run, change.To);
        _tally.Add(more);
    }

    /// <summary>What one more session would break; its half-day is free.</summary>
    public Tally In(int run, int slot)
    {
        var more = new Tally { Rooms = _rooms.In(run, slot), Order = _order.In(run, slot) };
        _instructors.In(run, slot, ref more);
        _classes.In(Index.Class[run], slot, ref more);
        more.Spread = _courses.In(run, slot);
        return more;
    }

    public void Enter(int run, int slot)
    {
        _tally.Add(In(run, slot));
        Set(run, slot);
    }

    /// <returns>What it broke there.</returns>
    public Tally Leave(int run, int slot)
    {
        Lift(run, slot);
        var less = In(run, slot);
        _tally.Add(less, -1);
        return less;
    }

    /// <summary>What a session breaks where it is.</summary>
    public Tally Broken(int run, int slot)
    {
        var broken = Leave(run, slot);
        Enter(run, slot);
        return broken;
    }

    /// <summary>Whether the session of a cell, if there is one, breaks a hard rule.</summary>
    /// <param name="cell">By class and slot, as in <see cref="Grid"/>.</param>
    public bool IsBroken(int cell)
    {
        if (Grid[cell] is not (>= 0 and var run))
            return false;
        var slot = cell - Index.Class[run] * Index.Slots;
        return _rooms.IsBroken(run, slot)
            || _instructors.IsBroken(run, slot)
            || _order.In(run, slot) > 0
            || _classes.IsBroken(Index.Class[run], slot);
    }

    /// <summary>A session has no half-day for the time being.</summary>
    public void Wait(int run)
    {
        Waiting[Index.Class[run]].Add(run);
        _tally.Order += _order.Waits(run);
        _order.Wait(run, 1);
    }

    public void WaitNoMore(int run)
    {
        Waiting[Index.Class[run]].Remove(run);
        _order.Wait(run, -1);
        _tally.Order -= _order.Waits(run);
    }

    /// <summary>What a course would break more often with another instructor. It changes its instructor and changes it back.</summary>
    public Tally WithInstructor(int course, int who)
    {
        var (before, old) = (_tally, Instructor[course]);
        Appoint(course, who);
        var after = _tally;
        Appoint(course, old);
        after.Add(before, -1);
        return after;
    }

    public void Appoint(int course, int who)
    {
        var @class = Index.Problem.Courses[course].Class;
        for (var slot = NextOf(course, 0); slot < Index.Slots; slot = NextOf(course, slot + 1))
        {
            _instructors.Leave(At(@class, slot), slot);
            var less = new Tally();
            _instructors.In(At(@class, slot), slot, ref less);
            _tally.Add(less, -1);
        }
        Instructor[course] = who;
        for (var slot = NextOf(course, 0); slot < Index.Slots; slot = NextOf(course, slot + 1))
        {
            _instructors.In(At(@class, slot), slot, ref _tally);
            _instructors.Enter(At(@class, slot), slot);
        }
    }

    /// <summary>Other courses of the same instructor at the same time.</summary>
    public IEnumerable<int> InTheWay(int course) =>
        Enumerable
            .Range(0, Instructor.Length)
            .Where(other => other != course && Instructor[other] == Instructor[course] && Meet(course, other));

    private bool Meet(int one, int other)
    {
        for (var word = 0; word < _words; word++)
        {
            if ((_taught[one * _words + word] & _taught[other * _words + word]) != 0)
                return true;
        }
        return false;
    }

    /// <summary>The next slot on which the course is taught, from that one on.</summary>
    private int NextOf(int course, int slot)
    {
        for (var word = slot >> 6; word < _words; word++, slot = 0)
        {
            var bits = _taught[course * _words + word] & (ulong.MaxValue << slot);
            if (bits != 0)
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return Index.Slots;
    }

    private void Set(int run, int slot)
    {
        Grid[Index.Class[run] * Index.Slots + slot] = run;
        _instructors.Enter(run, slot);
        _rooms.Enter(run, slot);
        _order.Enter(run, slot);
        _courses.Enter(run, slot);
        _classes.Enter(Index.Class[run], slot);
        Mark(run, slot);
    }

    private void Lift(int run, int slot)
    {
        Grid[Index.Class[run] * Index.Slots + slot] = Exchange.Nothing;
        _instructors.Leave(run, slot);
        _rooms.Leave(run, slot);
        _order.Leave(run, slot);
        _courses.Leave(run, slot);
        _classes.Leave(Index.Class[run], slot);
        Mark(run, slot);
    }

    private void Mark(int run, int slot) => _taught[Index.Course[run] * _words + (slot >> 6)] ^= 1UL << slot;
}
