namespace Training.Tests.Support.Browser;

/// <summary>The application on a real port, as a browser meets it.</summary>
public class SqliteSite : SqliteApp
{
    public SqliteSite()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }
}

public sealed class SqliteSiteWithWorkers : SqliteSite
{
    protected override int Workers => 2;
}

public sealed class PostgresSite : PostgresApp
{
    public PostgresSite(PostgresCluster cluster)
        : base(cluster)
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }
}
