using Training.Infrastructure.Persistence;

namespace Training.Web.Commands;

internal sealed class Serve() : Verb("serve", "Serves the pages and does the background work, in one process.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        await app.Services.OpenTrainingDb(ct);
        await app.UseTraining().RunAsync();
        return CommandLine.Done;
    }
}
