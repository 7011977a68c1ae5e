namespace Training.Tests.Support;

// One of these as class fixture gives a test class its own database.

public class SqliteApp() : TestApp("Sqlite");

public class PostgresApp(PostgresCluster cluster) : TestApp("PostgreSql", cluster.NewDatabase());

public sealed class SqliteAppWithWorkers : SqliteApp
{
    protected override int Workers => 2;
}

public sealed class PostgresAppWithWorkers(PostgresCluster cluster) : PostgresApp(cluster)
{
    protected override int Workers => 2;
}
