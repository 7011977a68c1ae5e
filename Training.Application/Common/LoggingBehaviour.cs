using Microsoft.Extensions.Logging;

namespace Training.Application.Common;

/// <summary>Notes which request ran, how it ended and how long it took; never what was in it.</summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(ILogger<TRequest> log, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IBaseRequest
    where TResponse : IOutcome<TResponse>
{
    private static readonly string Name = typeof(TRequest).Name;
    private static readonly LogLevel Level = typeof(TRequest).IsAssignableTo(typeof(ICommand))
        ? LogLevel.Information
        : LogLevel.Debug;

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        using var span = Telemetry.Source.StartActivity(Name);
        var started = clock.GetTimestamp();
        var outcome = "fault";
        try
        {
            var answer = await next();
            outcome = answer.Errors is [var first, ..] ? first.Code : "done";
            return answer;
        }
        finally
        {
            var duration = clock.GetElapsedTime(started).TotalMilliseconds;
            span?.SetTag("outcome", outcome);
            Telemetry.Requests.Record(duration, new("request", Name), new("outcome", outcome));
            LogHandled(Level, Name, outcome, duration);
        }
    }

    [LoggerMessage("{Request}: {Outcome} in {Milliseconds:0.0} ms")]
    private partial void LogHandled(LogLevel level, string request, string outcome, double milliseconds);
}
