using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Health;

/// <summary>Nothing that is due has waited long. What needs a person's word is said, and keeps nobody from working.</summary>
internal sealed class WorkKeepsUp(IWorkHealth work) : IHealthCheck
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var (oldest, inDoubt, dead, alarms) = await work.Read(cancellationToken);
        return oldest > LongestWait
                ? HealthCheckResult.Unhealthy($"Due work has waited {oldest.TotalMinutes:0} minutes.")
            : alarms.Count > 0 ? HealthCheckResult.Degraded($"Upkeep found: {string.Join(", ", alarms)}.")
            : inDoubt + dead > 0 ? HealthCheckResult.Degraded($"Work in doubt: {inDoubt}; given up: {dead}.")
            : HealthCheckResult.Healthy();
    }
}
