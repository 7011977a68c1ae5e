namespace Training.Application.Timetable.Solving.Search;

/// <summary>
/// Half of the courses in trouble get another instructor, however much that breaks at first, and half of those that are in the
/// way of the new one get another too: one course after the other is dear to everybody around it, so no single change leads
/// out, but the half-days soon make room.
/// </summary>
/// <param name="least">What a violation costs at least.</param>
internal sealed class Reappointment(TimetableState state, HardWeights weights, int least)
{
    /// <summary>Instructors who break about as much as each other, within so many violations, are chosen by chance.</summary>
    private const int Scatter = 10;

    private readonly Queue<int> _open = [];
    private readonly HashSet<int> _moved = [];

    public void Run(ref Lottery random)
    {
        Some(Troubled(), ref random);
        while (_open.TryDequeue(out var course))
        {
            if (!_moved.Add(course) || Another(course, ref random) is not (>= 0 and var who))
                continue;
            state.Appoint(course, who);
            Some(state.InTheWay(course), ref random);
        }
    }

    private void Some(IEnumerable<int> courses, ref Lottery random)
    {
        foreach (var course in courses)
        {
            if (random.Below(2) == 0)
                _open.Enqueue(course);
        }
    }

    /// <summary>Courses of which a session breaks a rule about instructors.</summary>
    private List<int> Troubled() =>
        [
            .. (
                from cell in Enumerable.Range(0, state.Grid.Length)
                let run = state.Grid[cell]
                where run >= 0
                where state.Broken(run, cell % state.Index.Slots) is { Instructors: > 0 } or { Load: > 0 }
                select state.Index.Course[run]
            ).Distinct(),
        ];

    /// <summary>The instructor with whom a course breaks least, or nearly so; below zero where there is no other.</summary>
    private int Another(int course, ref Lottery random)
    {
        var (best, cost) = (-1, int.MaxValue);
        foreach (var who in state.Index.Problem.Courses[course].Instructors)
        {
            if (who == state.Instructor[course])
                continue;
            var broken = weights.Of(state.WithInstructor(course, who)) + random.Below(Scatter * least);
            if (broken < cost)
                (best, cost) = (who, broken);
        }
        return best;
    }
}
