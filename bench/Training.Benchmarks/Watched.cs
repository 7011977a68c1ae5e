using System.Diagnostics;
using System.Globalization;

namespace Training.Benchmarks;

/// <summary>How long something took, and what it cost the program that did it.</summary>
internal static class Watched
{
    public static async Task<Figure> Watch(this RunningProgram program, string name, double? goal, Func<Task> work)
    {
        program.Process.Refresh();
        var (cpu, clock) = (program.Process.TotalProcessorTime, Stopwatch.StartNew());
        await work();
        var seconds = clock.Elapsed.TotalSeconds;
        program.Process.Refresh();
        return new(name, seconds, "s", goal, (program.Process.TotalProcessorTime - cpu).TotalSeconds);
    }

    /// <summary>The most memory the process ever held (VmHWM).</summary>
    public static double PeakMegabytes(this RunningProgram program) =>
        File.ReadLines($"/proc/{program.Process.Id}/status")
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line =>
                double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            )
            .Single() / 1024;
}
