using Training.Infrastructure.Persistence;

namespace Training.Web.Commands;

internal sealed class Serve() : Verb("serve", "Serves the pages and does the background work, in one process.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        var opening = Task.Run(() => app.Services.OpenTrainingDb(ct), ct); // meanwhile another core finds the pages
        _ = app.UseTraining().Services.GetRequiredService<EndpointDataSource>().Endpoints;
        await opening;
        await app.RunAsync();
        return CommandLine.Done;
    }
}
