using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving;

/// <summary>Every way in which all sessions of a small problem can be planned.</summary>
internal sealed class EveryPlan(PlanProblem problem)
{
    private readonly int[] _runOf = [.. problem.Runs.SelectMany((run, i) => Enumerable.Repeat(i, run.Sessions.Count))];

    /// <summary>The least that a plan costs which breaks nothing, wherever the rooms are; null where there is none.</summary>
    public int? Cheapest(SoftWeights weights)
    {
        int? least = null;
        foreach (var instructors in Instructors(0))
        {
            foreach (var slots in Slots(0, new int[_runOf.Length], instructors))
            {
                var cost = Cost(slots, instructors, weights);
                if (
                    cost < (least ?? int.MaxValue)
                    && Roomed(slots, instructors) is { } plan
                    && PlanChecker.Broken(problem, plan).Count == 0
                )
                    least = cost;
            }
        }
        return least;
    }

    private IEnumerable<int?[]> Instructors(int course)
    {
        if (course == problem.Courses.Count)
            return [new int?[course]];
        return from rest in Instructors(course + 1)
            from who in problem.Courses[course].Instructors
            select (int?[])[.. rest[..course], who, .. rest[(course + 1)..]];
    }

    /// <summary>A slot for each session, without those in which the class or the instructor would be twice.</summary>
    private IEnumerable<int[]> Slots(int session, int[] slots, int?[] instructors)
    {
        if (session == slots.Length)
        {
            yield return slots;
            yield break;
        }
        var run = problem.Runs[_runOf[session]];
        var first = session > 0 && _runOf[session - 1] == _runOf[session] ? slots[session - 1] + 1 : 0;
        for (var slot = Math.Max(first, run.Earliest); slot <= run.Latest; slot++)
        {
            var @class = problem.Courses[run.Course].Class;
            if (problem.Classes[@class].Closed.Contains(slot) || problem.Classes[@class].Taken.Contains(slot))
                continue;
            if (
                Enumerable
                    .Range(0, session)
                    .Any(other => slots[other] == slot && Meet(_runOf[other], _runOf[session], instructors))
            )
                continue;
            slots[session] = slot;
            foreach (var plan in Slots(session + 1, slots, instructors))
                yield return plan;
        }
    }

    private bool Meet(int one, int other, int?[] instructors)
    {
        var (first, second) = (problem.Runs[one].Course, problem.Runs[other].Course);
        return problem.Courses[first].Class == problem.Courses[second].Class
            || instructors[first] == instructors[second];
    }

    private int Cost(int[] slots, int?[] instructors, SoftWeights weights) =>
        PlanChecker.Cost(problem, Plan(slots, new int?[slots.Length], instructors)).Weighted(weights);

    /// <summary>With rooms, tried one after the other.</summary>
    private PlanResult? Roomed(int[] slots, int?[] instructors)
    {
        var rooms = new int?[slots.Length];
        return Find(0) ? Plan(slots, rooms, instructors) : null;

        bool Find(int session)
        {
            if (session == slots.Length)
                return true;
            var run = problem.Runs[_runOf[session]];
            if (!run.NeedsRoom)
                return Find(session + 1);
            var heads = problem.Classes[problem.Courses[run.Course].Class].Heads;
            foreach (var (number, room) in problem.Rooms.Index())
            {
                var fits =
                    room.Capacity >= heads
                    && !room.Taken.Contains(slots[session])
                    && !run.Needs.Except(room.Features).Any();
                if (
                    !fits
                    || Enumerable
                        .Range(0, session)
                        .Any(other => slots[other] == slots[session] && rooms[other] == number)
                )
                    continue;
                rooms[session] = number;
                if (Find(session + 1))
                    return true;
            }
            rooms[session] = null;
            return false;
        }
    }

    private PlanResult Plan(int[] slots, int?[] rooms, int?[] instructors)
    {
        var places = Enumerable.Range(0, slots.Length).ToLookup(i => _runOf[i], i => new PlanPlace(slots[i], rooms[i]));
        return new(instructors, [.. problem.Runs.Select((_, run) => places[run].ToList())], default);
    }
}
