using Microsoft.Extensions.Configuration;
using Training.Infrastructure.Persistence;
using Training.Infrastructure.Spreadsheets;
using Training.Infrastructure.Work;

namespace Training.Infrastructure;

public static class InfrastructureServices
{
    public static IServiceCollection AddTrainingInfrastructure(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var connection = configuration.GetConnectionString("Training") ?? "Data Source=training.db";
        var withDatabase = configuration["Database:Provider"] switch
        {
            null or "Sqlite" => services.AddSqlite(connection),
            "PostgreSql" => services.AddPostgreSql(connection),
            var other => throw new InvalidOperationException($"Unknown Database:Provider '{other}'."),
        };
        return withDatabase.AddSpreadsheets(configuration).AddWork(workers: configuration.GetValue("Work:Workers", 4));
    }
}
