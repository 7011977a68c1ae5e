using Training.Infrastructure.Persistence;
using Training.Infrastructure.Seeding;

namespace Training.Web.Commands;

internal sealed class Migrate() : Verb("migrate", "Brings the database to this version, then stops.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        app.Services.MigrateTrainingDb();
        await app.Services.LoadReferenceData(ct);
        return CommandLine.Done;
    }
}
