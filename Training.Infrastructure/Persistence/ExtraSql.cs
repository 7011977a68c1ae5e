using Hangfire.PostgreSql;
using Npgsql;

namespace Training.Infrastructure.Persistence;

/// <summary>What migrations cannot express. It runs after every migration, so each statement may find its work done.</summary>
internal static class ExtraSql
{
    private static readonly string[] ForPostgreSql = ["create extension if not exists pg_trgm"]; // accent-free search

    public static void Run(TrainingDb db)
    {
        if (!db.Database.IsNpgsql())
            return;

        foreach (var statement in ForPostgreSql)
            db.Database.ExecuteSqlRaw(statement);

        // Here and not on first use, where thirty requests would wait for one that needs a thread they hold.
        using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        connection.Open();
        PostgreSqlObjectsInstaller.Install(connection);
    }
}
