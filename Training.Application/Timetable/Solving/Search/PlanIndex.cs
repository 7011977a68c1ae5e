namespace Training.Application.Timetable.Solving.Search;

/// <summary>The problem in arrays, looked up by index ten million times a second.</summary>
internal sealed class PlanIndex
{
    public PlanProblem Problem { get; }
    public int Slots { get; }
    public int Weeks { get; }
    public int Days { get; }

    /// <summary>By slot, the number of its week from Monday, of its day, and its half-day as a bit.</summary>
    public int[] Week { get; }
    public int[] Day { get; }
    public byte[] Part { get; }

    /// <summary>By run.</summary>
    public int[] Class { get; }
    public int[] Course { get; }

    /// <summary>By run, the periods of its longest session: which one it will be is known only at the end.</summary>
    public int[] Periods { get; }
    public int[] Earliest { get; }
    public int[] Latest { get; }

    /// <summary>By run, the runs that must be over before it and those that it must be over before.</summary>
    public int[][] Before { get; }
    public int[][] After { get; }

    /// <summary>The runs, each behind those before it; those that wait for each other in a circle are missing.</summary>
    public int[] InOrder { get; }

    /// <summary>By class, the slots on which it can be taught, in the order of time.</summary>
    public int[][] Cells { get; }

    /// <summary>By class and slot, which of the class's slots it is; below zero where it is none.</summary>
    public int[] Number { get; }

    /// <summary>By course, its runs.</summary>
    public int[][] Runs { get; }
    public RoomUnions Rooms { get; }

    public PlanIndex(PlanProblem problem)
    {
        (Problem, Slots) = (problem, problem.Slots.Count);
        Day = Numbers(problem.Slots.Select(slot => slot.Date));
        Week = Numbers(problem.Slots.Select(slot => slot.Date.Monday()));
        Part = [.. problem.Slots.Select(slot => (byte)(1 << (int)slot.Part))];
        Days = Day.Append(-1).Max() + 1;
        Weeks = Week.Append(-1).Max() + 1;
        var runs = problem.Runs;
        Course = [.. runs.Select(run => run.Course)];
        Class = [.. runs.Select(run => problem.Courses[run.Course].Class)];
        Periods = [.. runs.Select(run => run.Sessions.Select(session => session.Periods).Append(0).Max())];
        Earliest = [.. runs.Select(run => run.Earliest)];
        Latest = [.. runs.Select(run => run.Latest)];
        Before = WithModules([.. runs.Select(run => run.After.ToArray())]);
        After = Turned(Before);
        InOrder = Sorted();
        Cells = [.. Enumerable.Range(0, problem.Classes.Count).Select(Open)];
        Number = Numbered(Cells, Slots);
        var ofCourse = Enumerable.Range(0, runs.Count).ToLookup(run => Course[run]);
        Runs = [.. Enumerable.Range(0, problem.Courses.Count).Select(course => ofCourse[course].ToArray())];
        Rooms = new(problem);
    }

    /// <summary>Whether one module must be over before the other begins: then nothing of the other is taught before all of it is.</summary>
    public bool IsStrict(int before, int after) => Course[before] != Course[after];

    /// <summary>Neither closed nor taken, and nobody of it sits in another class then.</summary>
    private int[] Open(int @class)
    {
        var others = Problem
            .Apart.Where(pair => pair.One == @class || pair.Other == @class)
            .SelectMany(pair => Problem.Classes[pair.One == @class ? pair.Other : pair.One].Taken);
        var it = Problem.Classes[@class];
        return [.. Enumerable.Range(0, Slots).Except([.. it.Closed, .. it.Taken, .. others])];
    }

    private static int[] Numbered(int[][] cells, int slots)
    {
        var numbers = new int[cells.Length * slots];
        Array.Fill(numbers, -1);
        foreach (var (@class, own) in cells.Index())
        {
            for (var i = 0; i < own.Length; i++)
                numbers[@class * slots + own[i]] = i;
        }
        return numbers;
    }

    private static int[] Numbers<T>(IEnumerable<T> inOrder)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        return [.. inOrder.Select(value => known.TryGetValue(value, out var n) ? n : known[value] = known.Count)];
    }

    /// <summary>A run waits for whole modules, whichever of their runs, and of its own module's, says so.</summary>
    private int[][] WithModules(int[][] direct)
    {
        return [.. direct.Select((before, run) => before.Union(Modules(run)).ToArray())];

        IEnumerable<int> Modules(int run) =>
            from own in WithEarlier(run)
            from other in direct[own]
            where IsStrict(other, own)
            from part in WithEarlier(other)
            select part;

        HashSet<int> WithEarlier(int run)
        {
            var (found, open) = (new HashSet<int>(), new Stack<int>([run]));
            while (open.TryPop(out var next))
            {
                if (!found.Add(next))
                    continue;
                foreach (var other in direct[next].Where(other => !IsStrict(other, next)))
                    open.Push(other);
            }
            return found;
        }
    }

    private int[] Sorted()
    {
        var missing = Before.Select(before => before.Length).ToArray();
        var sorted = Enumerable.Range(0, missing.Length).Where(run => missing[run] == 0).ToList();
        for (var i = 0; i < sorted.Count; i++)
            sorted.AddRange(After[sorted[i]].Where(after => --missing[after] == 0));
        return [.. sorted];
    }

    private static int[][] Turned(int[][] before)
    {
        var after = before.Select(_ => new List<int>()).ToList();
        for (var run = 0; run < before.Length; run++)
        {
            foreach (var other in before[run])
                after[other].Add(run);
        }
        return [.. after.Select(runs => runs.ToArray())];
    }
}
