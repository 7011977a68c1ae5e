using Hangfire.PostgreSql;
using Npgsql;

namespace Training.Infrastructure.Persistence;

/// <summary>What migrations cannot express. It runs after every migration, so each statement may find its work done.</summary>
internal static class ExtraSql
{
    private static readonly string[] ForSqlite = [.. AuditTriggers.Sqlite];

    private static readonly string[] ForPostgreSql =
    [
        "create extension if not exists pg_trgm", // accent-free search
        .. AuditTriggers.PostgreSql,
    ];

    public static void Run(TrainingDb db)
    {
        var onPostgreSql = db.Database.IsNpgsql();
        foreach (var statement in onPostgreSql ? ForPostgreSql : ForSqlite)
            db.Database.ExecuteSqlRaw(statement);
        if (onPostgreSql)
            InstallHangfire(db.Database.GetConnectionString()!);
    }

    /// <summary>Here and not on first use, where thirty requests would wait for one that needs a thread they hold.</summary>
    private static void InstallHangfire(string connection)
    {
        using var hangfire = new NpgsqlConnection(connection);
        hangfire.Open();
        PostgreSqlObjectsInstaller.Install(hangfire);
    }
}
