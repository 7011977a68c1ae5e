namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>A stretch of time in which there are more sessions than slots.</summary>
internal readonly record struct TightWindow(int From, int To, int Demand, int Supply)
{
    public bool Holds(RunSpan span) => From <= span.From && span.To <= To && span.From <= span.To;

    public bool Meets(TightWindow other) => From <= other.To && other.From <= To;
}

internal static class TightWindows
{
    /// <summary>The worst, and of the rest those that do not overlap a worse one.</summary>
    public static IReadOnlyList<TightWindow> Of(IReadOnlyList<RunSpan> spans, OpenTime open)
    {
        var kept = new List<TightWindow>();
        var found = Short([.. spans.Where(span => span.From <= span.To)], open)
            .OrderByDescending(window => window.Demand - window.Supply)
            .ThenBy(window => window.To - window.From);
        foreach (var window in found)
        {
            if (!kept.Exists(window.Meets))
                kept.Add(window);
        }
        return kept;
    }

    /// <summary>Those that begin with one of the spans and end with one; all others only have more slots.</summary>
    private static IEnumerable<TightWindow> Short(List<RunSpan> spans, OpenTime open)
    {
        var ends = spans.Select(span => span.To).Distinct().Order().ToList();
        var position = ends.Select((end, i) => (end, i)).ToDictionary(one => one.end, one => one.i);
        var ending = new int[ends.Count];
        foreach (var begin in spans.GroupBy(span => span.From).OrderByDescending(group => group.Key))
        {
            foreach (var span in begin)
                ending[position[span.To]] += span.Sessions;
            var (demand, worst) = (0, 0);
            for (var i = 0; i < ends.Count; i++)
            {
                demand += ending[i];
                var supply = open.Count(begin.Key, ends[i]);
                if (demand - supply <= worst)
                    continue;
                worst = demand - supply;
                yield return new(begin.Key, ends[i], demand, supply);
            }
        }
    }
}
