namespace Training.Benchmarks;

/// <summary>One line of a report.</summary>
/// <param name="Goal">At most this; null where nothing is asked.</param>
/// <param name="CpuSeconds">What the program spent on it, on all cores; it tells a slow program from a busy machine.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Goal = null, double? CpuSeconds = null)
{
    public bool? Reached => Goal is { } goal ? Value <= goal : null;
}
