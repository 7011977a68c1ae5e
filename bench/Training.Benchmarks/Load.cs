using System.Diagnostics;
using System.Net;

namespace Training.Benchmarks;

/// <summary>People who ask for one page after another without a pause, for a fixed time after a warm-up.</summary>
internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    /// <param name="browsers">One for each of them.</param>
    /// <param name="page">The address of the nth page asked for.</param>
    /// <param name="goal">Milliseconds that 99 of 100 requests may take.</param>
    public static async Task<LoadFigures> Run(
        RunningProgram program,
        IReadOnlyList<HttpClient> browsers,
        string name,
        Func<int, string> page,
        double? goal = null
    )
    {
        await Ask(browsers, page, WarmUp);
        var waits = new List<double>();
        var took = await program.Watch(
            name,
            goal: null,
            async () => waits.AddRange(await Ask(browsers, page, Measured))
        );
        waits.Sort();
        return new(
            new($"{name}, requests per second", waits.Count / took.Value, "/s"),
            new($"{name}, CPU of a request", took.CpuSeconds!.Value * 1000 / waits.Count, "ms"),
            new($"{name}, p50", At(waits, 0.50), "ms"),
            new($"{name}, p99", At(waits, 0.99), "ms", goal)
        );
    }

    private static async Task<IEnumerable<double>> Ask(
        IReadOnlyList<HttpClient> browsers,
        Func<int, string> page,
        TimeSpan time
    )
    {
        var (clock, asked) = (Stopwatch.StartNew(), 0);
        var people = browsers.Select(browser => Task.Run(() => Person(browser)));
        return (await Task.WhenAll(people)).SelectMany(waits => waits);

        async Task<List<double>> Person(HttpClient browser)
        {
            var waits = new List<double>();
            while (clock.Elapsed < time)
            {
                var address = new Uri(page(Interlocked.Increment(ref asked)), UriKind.Relative);
                var begun = Stopwatch.GetTimestamp();
                using var answer = await browser.GetAsync(address); // an unchanged feed answers 304
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
                    throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
                await answer.Content.ReadAsByteArrayAsync();
                waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return waits;
        }
    }

    public static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];
}

/// <summary>What a load came to.</summary>
internal sealed record LoadFigures(Figure PerSecond, Figure Cpu, Figure Median, Figure Slowest)
{
    public IReadOnlyList<Figure> All => [PerSecond, Cpu, Median, Slowest];
}
