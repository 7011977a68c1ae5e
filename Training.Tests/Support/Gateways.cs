using Microsoft.AspNetCore.Hosting;

namespace Training.Tests.Support;

// Applications that have a gateway outside.

public sealed class SqliteAppWithGateway : SqliteApp
{
    public GatewaySink Gateway { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => base.ConfigureWebHost(builder.With(Gateway));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}

public sealed class PostgresAppWithGateway(PostgresCluster cluster) : PostgresApp(cluster)
{
    public GatewaySink Gateway { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => base.ConfigureWebHost(builder.With(Gateway));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}

file static class GatewaySettings
{
    public static IWebHostBuilder With(this IWebHostBuilder builder, GatewaySink gateway) =>
        gateway.Settings.Aggregate(builder, (host, setting) => host.UseSetting(setting.Key, setting.Value));
}
