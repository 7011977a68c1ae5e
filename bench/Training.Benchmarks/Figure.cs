namespace Training.Benchmarks;

/// <summary>One line of a report.</summary>
/// <param name="Goal">At most this, or at least where more is better; null where nothing is asked.</param>
/// <param name="CpuSeconds">What the program spent on it, on all cores; it tells a slow program from a busy machine.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Goal = null, double? CpuSeconds = null)
{
    public bool MoreIsBetter { get; init; }

    public bool? Reached => Goal is { } goal ? (MoreIsBetter ? Value >= goal : Value <= goal) : null;
}
