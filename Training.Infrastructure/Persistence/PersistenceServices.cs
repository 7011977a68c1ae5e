using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Training.Infrastructure.Persistence;

public static class PersistenceServices
{
    /// <summary>
    /// One context per request, taken from a pool, because to make one anew is a tenth of a small use case; each module sees
    /// only the interface with its own tables.
    /// </summary>
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
            .AddSingleton<ReadMemory>()
            .AddSingleton<IReadMemory>(provider => provider.GetRequiredService<ReadMemory>())
            .AddSingleton<WriteWatch>()
            .AddDbContextPool<TContext>(
                (provider, options) =>
                    use(
                        options
                            .UseSnakeCaseNamingConvention()
                            .AddInterceptors(provider.GetRequiredService<WriteWatch>())
                            // A test compares model and migrations; doing it again at a first start takes a tenth of it.
                            .ConfigureWarnings(about => about.Ignore(RelationalEventId.PendingModelChangesWarning))
                    )
            )
            .AddScoped<TrainingDb>(provider => provider.GetRequiredService<TContext>())
            .AddScoped<AuditChain>()
            .AddScoped<AuditTrail>()
            .AddScoped<IUnitOfWork, UnitOfWork>();
    }

    public static void MigrateTrainingDb(this IServiceProvider services)
    {
        services.GetService<DataDirectoryLock>()?.Take(); // never under a running server's feet
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        if (db.GetService<IRelationalDatabaseCreator>().Exists())
            db.GetService<IHistoryRepository>().CreateIfNotExists(); // Npgsql logs an error for each look at a missing one
        db.Database.Migrate();
        ExtraSql.Run(db);
    }
}
