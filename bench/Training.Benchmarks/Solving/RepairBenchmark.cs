using System.Diagnostics;
using System.Globalization;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;
using Training.Application.Timetable.Solving.Search;
using Training.Infrastructure.Solving;
using Training.Tests.Timetable.Solving.Repair;

namespace Training.Benchmarks.Solving;

/// <summary>Two weeks of illness in whole programmes at 90 % room use: repaired, proven, and, where it cannot be, explained.</summary>
internal sealed class RepairBenchmark(Report report, int cases)
{
    private const int CasesOfPlan = 5;
    private const double SecondsToReach = 5;
    private const double SecondsToExplain = 10;

    /// <summary>Kinds of rules that say which way is taken, and are no rules of a plan.</summary>
    private static readonly RepairRuleKind[] Ways =
    [
        RepairRuleKind.TimesStay,
        RepairRuleKind.InstructorsStay,
        RepairRuleKind.OthersStay,
    ];

    public void Run()
    {
        var windows = Windows().Take(cases).ToList();
        var repaired = windows.ConvertAll(Repair);
        var whole = repaired.Count(one => one is { Seconds: <= SecondsToReach, Minimal: true });
        report.Add(
            new($"illness, proven within {SecondsToReach} s", whole, "", cases - cases / 20) { MoreIsBetter = true }
        );
        report.Add(new("illness, longest", repaired.Max(one => one.Seconds), "s", SecondsToReach));
        report.Add(new("illness, median", Median(repaired.ConvertAll(one => one.Seconds)), "s"));
        report.Add(new("illness, sessions changed", repaired.Sum(one => one.Changed), ""));
        report.Add(new("illness, sessions hit", windows.Sum(one => one.Sessions.Count(session => session.Hit)), ""));
        report.Add(new("illness, sessions unplaced", repaired.Sum(one => one.Unplaced), ""));
        report.Add(new("illness, rules broken", repaired.Sum(one => one.Broken), "", 0));

        var explained = windows.ConvertAll(Explain);
        report.Add(
            new("reasons, irreducible", explained.Count(one => one.Irreducible), "", cases) { MoreIsBetter = true }
        );
        report.Add(new("reasons, longest", explained.Max(one => one.Seconds), "s", SecondsToExplain));
        report.Add(new("reasons, median", Median(explained.ConvertAll(one => one.Seconds)), "s"));
    }

    private static IEnumerable<RepairProblem> Windows()
    {
        for (var seed = 1; ; seed++)
        {
            var problem = new GeneratedProblem(seed, 0.90).Make();
            using var whole = new CancellationTokenSource();
            var plan = TimetableSearch.Run(
                problem,
                new(seed, SearchSettings.DefaultMoves, new()),
                so =>
                {
                    if (so.Violations == 0)
                        whole.Cancel();
                },
                _ => { },
                whole.Token
            );
            var chance = new Random(seed);
            for (var i = 0; i < CasesOfPlan; i++)
                yield return IllWindow.Of(problem, plan, chance);
        }
    }

    /// <summary>The three ways together, as the page asks for them; judged by the best of them.</summary>
    private static Outcome Repair(RepairProblem window)
    {
        var clock = Stopwatch.StartNew();
        new CpRepair().Repair(window, RepairSettings.Default).Succeeded(out var answer);
        var seconds = clock.Elapsed.TotalSeconds;
        var best = answer!.Proposals.MinBy(one => (one.Unplaced, one.Changes.Count))!;
        var broken = answer.Proposals.Sum(one => Broken(window, one));
        Say(
            $"{window.Sessions.Count} sessions, {window.Sessions.Count(one => one.Hit)} hit: {seconds:0.0} s, {best.Way} {best.Changes.Count} changes, {best.Unplaced} unplaced, proven {best.Minimal}; all {string.Join(", ", answer.Proposals.Select(one => $"{one.Way} {one.Changes.Count}/{one.Unplaced} {one.Minimal} {one.Seconds:0.0} s"))}"
        );
        return new(seconds, best.Minimal, best.Changes.Count, best.Unplaced, broken);
    }

    /// <summary>Nobody else may teach what is hit, so that it cannot be placed in these weeks.</summary>
    private static (double Seconds, bool Irreducible) Explain(RepairProblem window)
    {
        var stuck = window with
        {
            Sessions = [.. window.Sessions.Select(one => one.Hit ? one with { MayTeach = one.Instructors } : one)],
        };
        new CpRepair().Repair(stuck, new([RepairWay.Mixed])).Succeeded(out var answer);
        var why = answer!.Proposals[0].Why;
        Say($"reasons: {why?.Seconds:0.0} s, {string.Join(" ", why?.Rules.Select(rule => rule.Kind) ?? [])}");
        return (why?.Seconds ?? double.PositiveInfinity, why?.Irreducible ?? false);
    }

    private static int Broken(RepairProblem window, RepairProposal proposal)
    {
        var plan = window.Sessions.Select(Place.Of).ToList();
        foreach (var change in proposal.Changes)
            plan[change.Session] = new(change.Slot, change.Instructors, change.Room);
        return Referee.Broken(window, plan).Count(rule => !Ways.Contains(rule.Kind));
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    private static void Say(FormattableString line) =>
        Console.WriteLine($"  {line.ToString(CultureInfo.InvariantCulture)}");

    private sealed record Outcome(double Seconds, bool Minimal, int Changed, int Unplaced, int Broken);
}
