using Training.Infrastructure.Persistence;

namespace Training.Web.Commands;

internal sealed class Migrate() : Verb("migrate", "Brings the database to this version after a backup, then stops.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        var backup = await app.Services.UpgradeTrainingDb(ct);
        if (backup is not null)
            await call.Line.InvocationConfiguration.Output.WriteLineAsync(backup);
        return CommandLine.Done;
    }
}
