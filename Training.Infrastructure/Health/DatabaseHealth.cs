using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Health;

/// <summary>The database answers, and is of the version that this program expects.</summary>
internal sealed class DatabaseHealth(TrainingDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database cannot be reached.");

        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any()
            ? HealthCheckResult.Unhealthy("The database is of another version; run 'migrate'.")
            : HealthCheckResult.Healthy();
    }
}
