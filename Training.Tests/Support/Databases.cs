namespace Training.Tests.Support;

// One of these as class fixture gives a test class its own database.

public class SqliteApp : TestApp
{
    private readonly DirectoryInfo _folder;

    public SqliteApp()
        : this(Directory.CreateTempSubdirectory("training-")) { }

    private SqliteApp(DirectoryInfo folder)
        : base("Sqlite", $"Data Source={folder}/training.db") => _folder = folder;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

public class PostgresApp(PostgresCluster cluster) : TestApp("PostgreSql", cluster.NewDatabase());

public sealed class SqliteAppWithWorkers : SqliteApp
{
    protected override int Workers => 2;
}

public sealed class PostgresAppWithWorkers(PostgresCluster cluster) : PostgresApp(cluster)
{
    protected override int Workers => 2;
}
