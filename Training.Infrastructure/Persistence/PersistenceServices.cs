namespace Training.Infrastructure.Persistence;

public static class PersistenceServices
{
    /// <summary>One context per request; each module sees only the interface with its own tables.</summary>
    internal static IServiceCollection AddTrainingDb<TContext>(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> use
    )
        where TContext : TrainingDb
    {
        var modules = typeof(TrainingDb)
            .GetInterfaces()
            .Where(port => port.Namespace!.StartsWith("Training.Application.", StringComparison.Ordinal));
        foreach (var module in modules)
            services.AddScoped(module, provider => provider.GetRequiredService<TContext>());

        return services
            .AddDbContext<TContext>(options => use(options.UseSnakeCaseNamingConvention()))
            .AddScoped<TrainingDb>(provider => provider.GetRequiredService<TContext>())
            .AddScoped<IUnitOfWork, UnitOfWork>();
    }

    public static void MigrateTrainingDb(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<TrainingDb>().Database.Migrate();
    }
}
