using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Training.Application.Common;

/// <summary>What the program tells of itself to whoever listens: a span and a duration for each request it handles.</summary>
public static class Telemetry
{
    /// <summary>The name of the traces and of the metrics.</summary>
    public const string Name = "Training";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Milliseconds, by request and outcome code.</summary>
    internal static readonly Histogram<double> Requests = Meter.CreateHistogram<double>(
        "training.request.duration",
        unit: "ms"
    );
}
