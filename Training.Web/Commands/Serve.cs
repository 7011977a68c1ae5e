using Training.Infrastructure.Identity;
using Training.Infrastructure.Persistence;

namespace Training.Web.Commands;

internal sealed class Serve() : Verb("serve", "Serves the pages and does the background work, in one process.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var builder = TrainingServices.Builder(call.Settings);
        builder.Services.AddFirstAdministrator();
        await using var app = builder.Build();
        var opening = Task.Run(() => app.Services.OpenTrainingDb(ct), ct); // meanwhile another core finds the pages
        app.UseTraining();
        await opening;
        await app.RunAsync();
        return CommandLine.Done;
    }
}
