using Training.Infrastructure.Persistence;
using Training.Infrastructure.Seeding;

namespace Training.Web.Commands;

internal sealed class Serve() : Verb("serve", "Serves the pages and does the background work, in one process.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        app.Services.MigrateTrainingDb();
        await app.Services.LoadReferenceData(ct);
        await app.UseTraining().RunAsync();
        return CommandLine.Done;
    }
}
