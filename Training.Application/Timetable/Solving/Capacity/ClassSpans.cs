namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>When the sessions of a class must be.</summary>
internal sealed class ClassSpans
{
    private readonly PlanProblem _problem;
    private readonly List<int> _runs;
    private readonly List<int>[] _before;
    private readonly (int[] Heads, int[] Tails) _sequence;
    private readonly (int[] Heads, int[] Tails) _order;

    public ClassSpans(PlanProblem problem, int @class, IEnumerable<int> runs)
    {
        (_problem, Class, _runs) = (problem, @class, [.. runs]);
        Open = OpenTime.Of(problem.Slots.Count, problem.Classes[@class].Closed, problem.Classes[@class].Taken);
        _before = Before();
        _sequence = (Heads(_ => 0), Tails(_ => 0));
        _order = (Heads(Sessions), Tails(Sessions));
    }

    public int Class { get; }
    public OpenTime Open { get; }

    /// <summary>Nothing follows from an order that cannot be kept: once a class is short, only its days are known.</summary>
    public bool IsShort { get; set; }

    public IReadOnlyList<RunSpan> Known(Knowledge knowledge) => Spans(IsShort ? Knowledge.Days : knowledge);

    private IReadOnlyList<RunSpan> Spans(Knowledge knowledge) =>
        knowledge switch
        {
            Knowledge.Days =>
            [
                .. _runs.Select(run => Span(run, _problem.Runs[run].Earliest, _problem.Runs[run].Latest)),
            ],
            Knowledge.Sequence => Spans(_sequence),
            Knowledge.Order => Spans(_order),
            _ => [.. Spans(Knowledge.Order).SelectMany(Singles)],
        };

    private IReadOnlyList<RunSpan> Spans((int[] Heads, int[] Tails) between) =>
        [.. _runs.Select((run, i) => Span(run, between.Heads[i], between.Tails[i]))];

    /// <summary>Without the days at either end on which there is nothing anyway.</summary>
    private RunSpan Span(int run, int from, int to)
    {
        (from, to) = (Math.Max(from, 0), Math.Min(to, Open.Slots - 1));
        return Open.Count(from, to) == 0
            ? new(run, from, to, Sessions(run))
            : new(run, Open.At(Open.Before(from)), Open.At(Open.Before(to + 1) - 1), Sessions(run));
    }

    private IEnumerable<RunSpan> Singles(RunSpan span)
    {
        var (first, until) = (Open.Before(span.From), Open.Before(span.To + 1));
        return Enumerable
            .Range(0, span.Sessions)
            .Select(i => new RunSpan(span.Run, Open.At(first + i), Open.At(until - span.Sessions + i), Sessions: 1));
    }

    /// <summary>The earliest slot of each run, behind all that comes before it.</summary>
    /// <param name="takes">How many slots a run takes.</param>
    private int[] Heads(Func<int, int> takes)
    {
        var heads = new int[_runs.Count];
        foreach (var i in InOrder())
        {
            var over = 0;
            foreach (var other in _before[i].OrderBy(other => heads[other]))
                over = Math.Max(over, Open.Before(heads[other])) + takes(_runs[other]);
            heads[i] = Math.Max(_problem.Runs[_runs[i]].Earliest, over == 0 ? 0 : Open.At(over));
        }
        return heads;
    }

    private int[] Tails(Func<int, int> takes)
    {
        var tails = new int[_runs.Count];
        foreach (var i in InOrder().Reverse())
        {
            var left = Open.Total;
            var after = Enumerable.Range(0, _runs.Count).Where(other => _before[other].Contains(i)).ToList();
            foreach (var other in after.OrderByDescending(other => tails[other]))
                left = Math.Min(left, Open.Before(tails[other] + 1)) - takes(_runs[other]);
            tails[i] = Math.Min(
                _problem.Runs[_runs[i]].Latest,
                left == Open.Total ? Open.Slots - 1 : Open.At(left - 1)
            );
        }
        return tails;
    }

    /// <summary>By run, all that come before it, directly or not; as positions in the list of runs.</summary>
    private List<int>[] Before()
    {
        var position = _runs.Select((run, i) => (run, i)).ToDictionary(one => one.run, one => one.i);
        var all = new List<int>[_runs.Count];
        for (var i = 0; i < _runs.Count; i++)
        {
            var found = new HashSet<int>();
            var open = new Stack<int>(_problem.Runs[_runs[i]].After);
            while (open.TryPop(out var run))
            {
                if (position.TryGetValue(run, out var other) && found.Add(other))
                {
                    foreach (var earlier in _problem.Runs[run].After)
                        open.Push(earlier);
                }
            }
            all[i] = [.. found];
        }
        return all;
    }

    /// <summary>Whatever comes before has fewer before it.</summary>
    private IEnumerable<int> InOrder() => Enumerable.Range(0, _before.Length).OrderBy(i => _before[i].Count);

    private int Sessions(int run) => _problem.Runs[run].Sessions.Count;
}
