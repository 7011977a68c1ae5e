using Training.Application.Timetable;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>Tries every plan: who teaches each course, then the slot and the room of each session.</summary>
internal sealed class Exhaustive
{
    private readonly PlanProblem _problem;
    private readonly List<(int Run, int Number)> _sessions;
    private readonly int[] _instructors;
    private readonly int[] _slots;
    private readonly int[] _rooms;

    private Exhaustive(PlanProblem problem)
    {
        _problem = problem;
        _sessions = [.. problem.Runs.SelectMany((run, r) => run.Sessions.Select((_, number) => (r, number)))];
        _instructors = new int[problem.Courses.Count];
        _slots = new int[_sessions.Count];
        _rooms = new int[_sessions.Count];
    }

    public static bool Solves(PlanProblem problem) => new Exhaustive(problem).Teach(0);

    private bool Teach(int course)
    {
        if (course == _problem.Courses.Count)
            return Place(0);
        foreach (var who in _problem.Courses[course].Instructors)
        {
            _instructors[course] = who;
            if (Teach(course + 1))
                return true;
        }
        return false;
    }

    private bool Place(int session)
    {
        if (session == _sessions.Count)
            return true;
        for (var slot = 0; slot < _problem.Slots.Count; slot++)
        {
            _slots[session] = slot;
            if (!Fits(session))
                continue;
            foreach (var room in Rooms(session))
            {
                _rooms[session] = room;
                if (Place(session + 1))
                    return true;
            }
        }
        return false;
    }

    private bool Fits(int session)
    {
        var (slot, run) = (_slots[session], Run(session));
        var @class = _problem.Classes[Class(session)];
        var who = _problem.Instructors[Who(session)];
        if (slot < run.Earliest || run.Latest < slot || @class.Closed.Contains(slot) || @class.Taken.Contains(slot))
            return false;
        if (who.Away.Contains(slot) || Load(session) > who.MaxPerWeek)
            return false;
        for (var other = 0; other < session; other++)
        {
            var meets = _slots[other] == slot;
            var apart = _problem.Apart.Any(pair =>
                (pair.One, pair.Other) == (Class(session), Class(other))
                || (pair.Other, pair.One) == (Class(session), Class(other))
            );
            if (meets && (Class(other) == Class(session) || Who(other) == Who(session) || apart))
                return false;
            if (_sessions[other].Run == _sessions[session].Run && _slots[other] >= slot)
                return false; // sessions of a run are alike
            if (run.After.Contains(_sessions[other].Run) && _slots[other] >= slot)
                return false;
        }
        return true;
    }

    private int Load(int session)
    {
        var week = _problem.Slots[_slots[session]].Date.Monday();
        return Enumerable
                .Range(0, session + 1)
                .Where(other => Who(other) == Who(session) && _problem.Slots[_slots[other]].Date.Monday() == week)
                .Sum(other => Run(other).Sessions[_sessions[other].Number].Periods)
            + _problem.Instructors[Who(session)].Load.GetValueOrDefault(week);
    }

    private IEnumerable<int> Rooms(int session)
    {
        var run = Run(session);
        if (!run.NeedsRoom)
            return [-1];
        return Enumerable
            .Range(0, _problem.Rooms.Count)
            .Where(room => _problem.Rooms[room].Capacity >= _problem.Classes[Class(session)].Heads)
            .Where(room => !run.Needs.Except(_problem.Rooms[room].Features).Any())
            .Where(room => !_problem.Rooms[room].Taken.Contains(_slots[session]))
            .Where(room => !Enumerable.Range(0, session).Any(o => _slots[o] == _slots[session] && _rooms[o] == room));
    }

    private PlanRun Run(int session) => _problem.Runs[_sessions[session].Run];

    private int Class(int session) => _problem.Courses[Run(session).Course].Class;

    private int Who(int session) => _instructors[Run(session).Course];
}
