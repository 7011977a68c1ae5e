using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Training.Infrastructure.Backups;
using Training.Infrastructure.Work;

namespace Training.Infrastructure.Persistence;

/// <summary>All that is special about PostgreSQL: many writers, and job hints that other nodes can take.</summary>
internal static class PostgreSql
{
    /// <summary>Of one connection; the one not used for longest makes room.</summary>
    private const int PreparedStatements = 200;

    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string configured)
    {
        var connection = Completed(configured);
        return services
            .AddTrainingDb<PostgreSqlTrainingDb>(options => options.UseNpgsql(connection))
            .AddScoped<IDatabaseCopier, PostgreSqlCopier>()
            .AddSingleton(new WriteGate(writers: int.MaxValue))
            .AddSingleton(new WorkNode(alone: false))
            .AddSingleton<JobStorage>(_ => HangfireStorage(connection));
    }

    /// <summary>
    /// A process that hangs in the middle of a transaction keeps its locks, and the sweep of all the others waits for them.
    /// So the server ends it when its leases lapse too. A statement that comes again is planned once, because to plan one
    /// costs the server more than to run it.
    /// </summary>
    private static string Completed(string configured)
    {
        var connection = new NpgsqlConnectionStringBuilder(configured);
        connection.Options =
            $"{connection.Options} -c idle_in_transaction_session_timeout={WorkLedger.LeaseSeconds}s".Trim();
        if (connection.MaxAutoPrepare == 0)
            connection.MaxAutoPrepare = PreparedStatements;
        return connection.ConnectionString;
    }

    private static PostgreSqlStorage HangfireStorage(string connection)
    {
        var options = new PostgreSqlStorageOptions
        {
            QueuePollInterval = TimeSpan.FromSeconds(1),
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
            UseSlidingInvisibilityTimeout = true,
            PrepareSchemaIfNecessary = false, // done when migrating
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }
}

public sealed class PostgreSqlTrainingDb(DbContextOptions<PostgreSqlTrainingDb> options) : TrainingDb(options);

/// <summary>Lets <c>dotnet ef</c> build the model without starting the web application.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlTrainingDb>
{
    public PostgreSqlTrainingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlTrainingDb>().UseNpgsql().UseSnakeCaseNamingConvention().Options);
}
