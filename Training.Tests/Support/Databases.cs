namespace Training.Tests.Support;

// One of these as class fixture gives a test class its own database.

public class SqliteApp : TestApp
{
    public SqliteApp()
        : base("Sqlite") => FirstStart.OnSqlite.CopyTo(Folder);
}

public class PostgresApp : TestApp
{
    public PostgresApp(PostgresCluster cluster)
        : base("PostgreSql", cluster.CopiedDatabase()) => cluster.FirstStart.CopyTo(Folder);
}

/// <summary>An installation that was never started.</summary>
public sealed class NewApp(string provider, string? connection = null) : TestApp(provider, connection);

public sealed class SqliteAppWithPush : SqliteApp
{
    protected override bool PushesToThisMachine => true;
}

public sealed class PostgresAppWithPush(PostgresCluster cluster) : PostgresApp(cluster)
{
    protected override bool PushesToThisMachine => true;
}

public sealed class SqliteAppWithWorkers : SqliteApp
{
    protected override int Workers => 2;
}

public sealed class PostgresAppWithWorkers(PostgresCluster cluster) : PostgresApp(cluster)
{
    protected override int Workers => 2;
}
