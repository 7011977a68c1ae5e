using System.Diagnostics;
using System.Globalization;
using Training.Application.Timetable.Solving.Search;

namespace Training.Benchmarks.Solving;

/// <summary>
/// What the product's search comes to on the field's public instances. Its budget is time, as the field's is, so a run cannot be
/// repeated exactly; the product's budget is moves.
/// </summary>
internal sealed class CttBenchmark(Report report, string folder, int seconds, int seeds)
{
    public void Run()
    {
        var sum = 0.0;
        foreach (var file in Directory.GetFiles(folder, "*.ctt").Order(StringComparer.Ordinal))
        {
            var problem = CttProblem.Read(File.ReadAllText(file));
            var runs = Enumerable.Range(1, seeds).Select(seed => Search(problem, seed)).ToList();
            var name = Path.GetFileNameWithoutExtension(file);
            sum += runs.Average(run => run.Cost);
            report.Add(new($"{name} ({problem.Name}), rules broken", runs.Sum(run => run.Violations), "", 0));
            report.Add(new($"{name}, cost on average", runs.Average(run => run.Cost), ""));
            report.Add(new($"{name}, best", runs.Min(run => run.Cost), ""));
        }
        report.Add(new("sum of the averages", sum, ""));
    }

    private Standing Search(CttProblem problem, int seed)
    {
        var (clock, tried) = (Stopwatch.StartNew(), 0L);
        var best = new Annealer<CttState>(
            () => new(problem),
            CttState.Cooling,
            _ => clock.Elapsed.TotalSeconds / seconds,
            (moves, _) => (tried = moves) > 0
        )
            .Run(seed, CancellationToken.None)
            .Best;
        FormattableString line =
            $"  {problem.Name} seed {seed, 2}: {best.Cost}, {best.Violations} broken ({tried / clock.Elapsed.TotalSeconds / 1e6:0.0} M moves/s)";
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        return best;
    }
}
