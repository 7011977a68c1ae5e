using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Training.Infrastructure.Secrets;

namespace Training.Web.Commands;

internal sealed class Worker() : Verb("worker", "Does the background work alone, beside web servers on other machines.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var builder = TrainingServices.Builder(call.Settings);
        builder.WebHost.UseServer(new NoServer());
        await using var app = builder.Build();
        await app.Services.CheckFieldKeys(ct);
        await app.RunAsync();
        return CommandLine.Done;
    }

    /// <summary>Listens on no port, so that several workers fit on one machine.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
