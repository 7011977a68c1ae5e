namespace Training.Application.Timetable.Solving.Search;

/// <summary>Where a search begins: the runs of each class one behind the other over all its half-days.</summary>
internal static class FirstPlan
{
    /// <param name="placeable">By run, how many of its sessions.</param>
    public static TimetableState Make(PlanIndex index, int[] placeable, ref Lottery random)
    {
        var state = new TimetableState(index);
        Appoint(state, placeable, ref random);
        var sessions = Shuffled(index, ref random)
            .SelectMany(run => Enumerable.Repeat(run, placeable[run]))
            .ToLookup(run => index.Class[run]);
        for (var @class = 0; @class < index.Cells.Length; @class++)
        {
            var (cells, runs) = (index.Cells[@class], sessions[@class].ToList());
            var placed = Math.Min(cells.Length, runs.Count);
            for (var i = 0; i < placed; i++)
                state.Enter(runs[i], cells[(int)((long)i * cells.Length / placed)]);
            runs.Skip(placed).ToList().ForEach(state.Wait);
        }
        return state;
    }

    /// <summary>Whoever has the least to teach so far.</summary>
    private static void Appoint(TimetableState state, int[] placeable, ref Lottery random)
    {
        var index = state.Index;
        var load = new int[index.Problem.Instructors.Count];
        for (var course = 0; course < state.Instructor.Length; course++)
        {
            var choices = index.Problem.Courses[course].Instructors;
            if (choices.Count == 0)
                continue;
            var first = random.Below(choices.Count);
            var who = choices.Skip(first).Concat(choices.Take(first)).MinBy(one => load[one]);
            state.Instructor[course] = who;
            load[who] += index.Runs[course].Sum(run => placeable[run]);
        }
    }

    /// <summary>Each run behind those before it, and as early as it may be; otherwise by chance, so that not all classes begin alike.</summary>
    private static List<int> Shuffled(PlanIndex index, ref Lottery random)
    {
        var missing = index.Before.Select(before => before.Length).ToArray();
        var open = new PriorityQueue<int, (int Middle, uint Chance)>();
        var order = new List<int>();
        foreach (var run in Enumerable.Range(0, missing.Length).Where(run => missing[run] == 0))
            open.Enqueue(run, (index.Earliest[run] + index.Latest[run], random.Next()));
        while (open.TryDequeue(out var run, out _))
        {
            order.Add(run);
            foreach (var after in index.After[run].Where(after => --missing[after] == 0))
                open.Enqueue(after, (index.Earliest[after] + index.Latest[after], random.Next()));
        }
        return order;
    }
}
