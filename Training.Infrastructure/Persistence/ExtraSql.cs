using Hangfire.PostgreSql;
using Npgsql;

namespace Training.Infrastructure.Persistence;

/// <summary>What migrations cannot express. It runs after every migration, so each statement may find its work done.</summary>
internal static class ExtraSql
{
    private static readonly string[] ForSqlite = [.. AuditTriggers.Sqlite, .. LedgerTriggers.Sqlite];

    private static readonly string[] ForPostgreSql =
    [
        "create extension if not exists pg_trgm", // accent-free search
        .. AuditTriggers.PostgreSql,
        .. LedgerTriggers.PostgreSql,
        "create extension if not exists btree_gist",
        NobodyInTwoPlaces,
    ];

    /// <summary>
    /// Behind the clash rule of the timetable, for two who save at once. Checked at the commit, so that two sessions can
    /// change places. SQLite has one writer at a time and needs none.
    /// </summary>
    private const string NobodyInTwoPlaces = """
        do $$ begin
            if not exists (select from pg_constraint where conname = 'ex_booking_overlap') then
                alter table booking add constraint ex_booking_overlap
                    exclude using gist (resource_id with =, date with =, int4range("from", until) with &&)
                    where (active) deferrable initially deferred;
            end if;
        end $$
        """;

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
