using System.Diagnostics;
using System.Globalization;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Capacity;
using Training.Application.Timetable.Solving.Search;
using Training.Tests.Timetable.Solving;

namespace Training.Benchmarks.Solving;

/// <summary>Whole programmes of the demonstration's size from nothing, each plan looked at by a checker that knows nothing of the search.</summary>
/// <param name="whole">Ends each search at its first plan without a violation.</param>
internal sealed class SolverBenchmark(Report report, int seeds, long moves, IReadOnlyList<double> uses, bool whole)
{
    private const double SecondsToReach = 60;
    private readonly List<double> _checks = [];

    public void Run()
    {
        foreach (var use in uses)
        {
            var outcomes = Enumerable.Range(1, seeds).Select(seed => Generate(seed, use)).ToList();
            Sum($"{use:P0} room use", outcomes, goal: use is > 0.85 and < 0.95 ? seeds - seeds / 20 : null);
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        report.Add(new("memory at its most", peak, "MB", 600));
        report.Add(new("capacity check, the first after a start", _checks[0], "s", 1));
        report.Add(new("capacity check, longest of the others", _checks.Skip(1).DefaultIfEmpty().Max(), "s", 1));
    }

    private Outcome Generate(int seed, double use)
    {
        var problem = new GeneratedProblem(seed, use).Make();
        var counted = Stopwatch.GetTimestamp();
        CapacityCheck.Of(problem);
        _checks.Add(Stopwatch.GetElapsedTime(counted).TotalSeconds);
        var (clock, cpu, clean, last) = (
            Stopwatch.StartNew(),
            Environment.CpuUsage.TotalTime,
            (double?)null,
            default(SearchProgress)
        );
        using var enough = new CancellationTokenSource();
        var plan = TimetableSearch.Run(
            problem,
            new(seed, moves, new()),
            so =>
            {
                last = so;
                if (so.Violations > 0)
                    return;
                clean ??= clock.Elapsed.TotalSeconds;
                if (whole)
                    enough.Cancel();
            },
            _ => { },
            enough.Token
        );
        var outcome = new Outcome(
            clean,
            clock.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            last.Violations,
            PlanChecker.Broken(problem, plan).Count,
            PlanChecker.Unplaced(problem, plan),
            plan.Cost
        );
        if (PlanChecker.Cost(problem, plan) != plan.Cost)
            throw new InvalidOperationException($"{plan.Cost} is said, {PlanChecker.Cost(problem, plan)} it is");
        var found = clean is { } seconds ? $"whole after {seconds:0.0} s" : $"{last.Violations} violations left";
        FormattableString line =
            $"  {use:P0} seed {seed, 2}: {found}; {outcome.Seconds:0.0} s, {outcome.Cpu:0.0} CPU-s, {outcome.Unplaced} unplaced, {outcome.Broken} broken, {outcome.Cost}";
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        return outcome;
    }

    private void Sum(string name, List<Outcome> outcomes, double? goal)
    {
        var reached = outcomes.Count(one => one is { Broken: 0, Unplaced: 0, Clean: <= SecondsToReach });
        report.Add(new($"{name}, whole within {SecondsToReach} s", reached, "", goal) { MoreIsBetter = true });
        if (goal is { } enough)
            report.Add(new($"{name}, missed by", Math.Max(0, enough - reached), "", 0));
        report.Add(new($"{name}, never whole", outcomes.Count(one => one.Clean is null), ""));
        if (outcomes.ConvertAll(one => one.Clean).OfType<double>().Order().ToList() is { Count: > 0 } times)
        {
            report.Add(new($"{name}, first whole plan, median", times[times.Count / 2], "s"));
            report.Add(new($"{name}, first whole plan, last", times[^1], "s"));
        }
        report.Add(new($"{name}, violations left", outcomes.Sum(one => one.Violations), ""));
        report.Add(new($"{name}, rules broken in plans", outcomes.Sum(one => one.Broken), "", 0));
        report.Add(new($"{name}, sessions unplaced", outcomes.Sum(one => one.Unplaced), ""));
        report.Add(new($"{name}, search", Median(one => one.Seconds), "s", CpuSeconds: Median(one => one.Cpu)));
        report.Add(new($"{name}, torn days, median", Median(one => one.Cost.Compact), ""));
        report.Add(new($"{name}, crowded modules, median", Median(one => one.Cost.Spread), ""));
        report.Add(new($"{name}, unwanted half-days, median", Median(one => one.Cost.Wishes), ""));
        report.Add(new($"{name}, away from home room, median", Median(one => one.Cost.Rooms), ""));
        report.Add(new($"{name}, beyond even weeks, median", Median(one => one.Cost.Balance), ""));

        double Median(Func<Outcome, double> figure) => outcomes.Select(figure).Order().ElementAt(outcomes.Count / 2);
    }

    /// <param name="Clean">Seconds until no rule was broken; null where that was never so.</param>
    /// <param name="Violations">What the search still broke at its end, before such sessions were left out.</param>
    /// <param name="Broken">What the checker found in the plan that came back.</param>
    private sealed record Outcome(
        double? Clean,
        double Seconds,
        double Cpu,
        int Violations,
        int Broken,
        int Unplaced,
        SoftCost Cost
    );
}
