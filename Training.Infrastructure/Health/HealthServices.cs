namespace Training.Infrastructure.Health;

internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(10))
            .AddCheck<WorkKeepsUp>("work", timeout: TimeSpan.FromSeconds(10));
        return services;
    }
}
