using System.Diagnostics;

namespace Training.Benchmarks;

/// <summary>Officers who ask for one page after another without a pause, for a fixed time after a warm-up.</summary>
internal static class Load
{
    private const int Officers = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    /// <param name="page">The address of the nth page asked for.</param>
    public static async Task<IReadOnlyList<Figure>> Run(
        RunningProgram program,
        HttpClient browser,
        string name,
        double goal,
        Func<int, string> page
    )
    {
        await Ask(browser, page, WarmUp);
        var waits = new List<double>();
        var took = await program.Watch(
            name,
            goal: null,
            async () => waits.AddRange(await Ask(browser, page, Measured))
        );
        waits.Sort();
        return
        [
            new($"{name}, requests per second", waits.Count / took.Value, "/s"),
            new($"{name}, CPU of a request", took.CpuSeconds!.Value * 1000 / waits.Count, "ms"),
            new($"{name}, p50", At(waits, 0.50), "ms"),
            new($"{name}, p99", At(waits, 0.99), "ms", goal),
        ];
    }

    private static async Task<IEnumerable<double>> Ask(HttpClient browser, Func<int, string> page, TimeSpan time)
    {
        var (clock, asked) = (Stopwatch.StartNew(), 0);
        var officers = Enumerable.Range(0, Officers).Select(_ => Task.Run(Officer));
        return (await Task.WhenAll(officers)).SelectMany(waits => waits);

        async Task<List<double>> Officer()
        {
            var waits = new List<double>();
            while (clock.Elapsed < time)
            {
                var address = new Uri(page(Interlocked.Increment(ref asked)), UriKind.Relative);
                var begun = Stopwatch.GetTimestamp();
                (await browser.GetByteArrayAsync(address)).AsSpan();
                waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return waits;
        }
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];
}
