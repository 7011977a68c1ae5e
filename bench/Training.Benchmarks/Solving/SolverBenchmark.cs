using System.Diagnostics;
using System.Globalization;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Search;
using Training.Tests.Timetable.Solving;

namespace Training.Benchmarks.Solving;

/// <summary>Whole programmes of the demonstration's size from nothing, each plan looked at by a checker that knows nothing of the search.</summary>
internal sealed class SolverBenchmark(Report report, int seeds, long moves)
{
    private const double SecondsToReach = 60;

    public void Run()
    {
        foreach (var use in (double[])[0.85, 0.90, 0.95])
        {
            var outcomes = Enumerable.Range(1, seeds).Select(seed => Generate(seed, use)).ToList();
            Sum($"{use:P0} room use", outcomes, goal: use is > 0.85 and < 0.95 ? seeds * 19 / 20 : null);
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        report.Add(new("memory at its most", peak, "MB", 600));
    }

    private Outcome Generate(int seed, double use)
    {
        var problem = new GeneratedProblem(seed, use).Make();
        var (clock, clean, atMost) = (Stopwatch.StartNew(), double.MaxValue, 0.0);
        var plan = TimetableSearch.Run(
            problem,
            new(seed, moves, new()),
            so =>
            {
                if (so.Violations == 0 && clean == double.MaxValue)
                    clean = clock.Elapsed.TotalSeconds;
                atMost = so.Moves / clock.Elapsed.TotalSeconds;
            },
            _ => { },
            CancellationToken.None
        );
        var broken = PlanChecker.Broken(problem, plan);
        var outcome = new Outcome(
            clean,
            clock.Elapsed.TotalSeconds,
            broken.Count,
            PlanChecker.Unplaced(problem, plan),
            plan.Cost
        );
        if (PlanChecker.Cost(problem, plan) != plan.Cost)
            throw new InvalidOperationException($"{plan.Cost} is said, {PlanChecker.Cost(problem, plan)} it is");
        FormattableString line =
            $"  {use:P0} seed {seed, 2}: clean after {outcome.Clean:0.0} s of {outcome.Seconds:0.0} s ({atMost / 1e6:0.0} M moves/s), {outcome.Unplaced} unplaced, {outcome.Broken} broken, {outcome.Cost}";
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        return outcome;
    }

    private void Sum(string name, List<Outcome> outcomes, double? goal)
    {
        var reached = outcomes.Count(one => one is { Broken: 0, Unplaced: 0, Clean: <= SecondsToReach });
        report.Add(new($"{name}, whole within {SecondsToReach} s", reached, "", goal) { MoreIsBetter = true });
        report.Add(new($"{name}, rules broken in plans", outcomes.Sum(one => one.Broken), "", 0));
        report.Add(new($"{name}, sessions unplaced", outcomes.Sum(one => one.Unplaced), ""));
        report.Add(new($"{name}, first whole plan, median", Median(one => one.Clean), "s"));
        report.Add(new($"{name}, first whole plan, last", outcomes.Max(one => one.Clean), "s"));
        report.Add(new($"{name}, whole search, median", Median(one => one.Seconds), "s"));
        report.Add(new($"{name}, torn days, median", Median(one => one.Cost.Compact), ""));
        report.Add(new($"{name}, crowded modules, median", Median(one => one.Cost.Spread), ""));
        report.Add(new($"{name}, unwanted half-days, median", Median(one => one.Cost.Wishes), ""));
        report.Add(new($"{name}, away from home room, median", Median(one => one.Cost.Rooms), ""));
        report.Add(new($"{name}, beyond even weeks, median", Median(one => one.Cost.Balance), ""));

        double Median(Func<Outcome, double> figure) => outcomes.Select(figure).Order().ElementAt(outcomes.Count / 2);
    }

    /// <param name="Clean">Seconds until no rule was broken.</param>
    private sealed record Outcome(double Clean, double Seconds, int Broken, int Unplaced, SoftCost Cost);
}
